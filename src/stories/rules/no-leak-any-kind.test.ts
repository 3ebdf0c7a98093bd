/**
 * Whatever an agent, a colleague, a stranger or the owner's phone posts in a room, of every kind that is decoded, early, late,
 * quoted, edited or deleted: who reads it is reckoned by a small model that knows nothing of the desk.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { releaseTicket } from "../../desk/lifecycle/claiming/release.ts";
import { reopenByHand } from "../../desk/lifecycle/reopen.ts";
import { transferToAgent } from "../../desk/lifecycle/transfer.ts";
import type { InboundContent } from "../../domain/messages/inbound.ts";
import {
  act,
  clients,
  posts,
  roomOf,
  type Act,
  type AgentName,
  type Client,
  type Kind,
} from "../../testing/any-kind.ts";
import { pick, Play, type Model, type Shown } from "../../testing/room-model.ts";
import { startTestWorld } from "../../testing/test-world.ts";
import type { Said, TestPerson } from "../../testing/test-person.ts";

/** What the program says to clients by itself while a minute passes. */
const AUTOMATIC = /Registramos tu consulta|número \*#/u;

/** Nobody but the expected client hears anything, and they hear it once. */
async function expectHeard(
  play: Play,
  { reader, mark, why }: { reader: Client | null; mark: string; why: unknown },
): Promise<void> {
  if (reader !== null) play.model.readerOf.set(mark, reader);
  for (const one of clients) {
    const texts = (await play.newsOf(one)).map(({ text }) => text).filter((text) => !AUTOMATIC.test(text));
    const expected = one === reader ? [expect.stringContaining(mark)] : [];
    expect({ one, why, texts }).toEqual({ one, why, texts: expected });
  }
}

const lastOf = ({ clientOf }: Model, who: Client): number | undefined =>
  [...clientOf].findLast(([, one]) => one === who)?.[0];

async function perform(play: Play, one: Act): Promise<void> {
  const { world, model } = play;
  switch (one.act) {
    case "client":
      return clientWrites(play, one);
    case "client-amends":
      return clientAmends(play, one);
    case "claim": {
      const ticket = await world.ticketOf(one.client).catch(() => null);
      if (ticket) await world.person(one.who).says("Soporte", `tomo ${ticket.number}`);
      return;
    }
    case "fin":
    case "soltar":
      return says(play, one.room, { text: one.act === "fin" ? "/fin" : "/soltar" });
    case "pass": {
      const agent = await world.idOf(one.to);
      return play.byHand(lastOf(model, one.client), (ctx, ticket) =>
        transferToAgent(ctx, ticket, { agent, by: { user: "jefa" }, reason: null }),
      );
    }
    case "release":
      return play.byHand(lastOf(model, one.client), async (ctx, ticket) =>
        ticket.state === "in_progress" ? releaseTicket(ctx, ticket, null) : null,
      );
    case "reopen":
      return play.byHand(lastOf(model, one.client), (ctx, ticket) => reopenByHand(ctx, ticket, null));
    case "switch":
      await world.change(one.who, { active: model.away.has(one.who) });
      if (!model.away.delete(one.who)) model.away.add(one.who);
      return;
    case "post":
      return post(play, one);
    case "others":
      return others(play, one);
    case "edit":
      return edit(play, one);
    case "delete":
    case "react":
      return change(play, one);
  }
}

async function clientWrites({ world, model }: Play, one: Act & { act: "client" }): Promise<void> {
  const { said, heard } = model.chats[one.who];
  const mark = model.mark();
  model.readerOf.set(mark, one.who);
  const quotes = one.quote === null ? null : (pick([...said, ...heard], one.quote) ?? null);
  said.push(await world.person(one.who).writes(`necesito ayuda con esto ${mark}`, { quotes }));
  await world.seconds(21);
}

const QUARTER_MS = 15 * 60_000;

/** A late edit is shown in the room in words of ours, and so is a deletion. */
async function clientAmends({ world, model }: Play, one: Act & { act: "client-amends" }): Promise<void> {
  const said = pick(model.chats[one.who].said, one.which);
  if (!said) return;
  if (one.to === "deletion") {
    await world.person(one.who).deletes(said);
    return;
  }
  const mark = model.mark();
  model.readerOf.set(mark, one.who);
  if (one.to === "late-edit") world.now = new Date(world.now.getTime() + QUARTER_MS);
  await world.person(one.who).edits(said, `perdón, ${mark}`);
}

/** An agent says what is for us: a command, or with a quote of held words the answer to our question about them. */
async function says(
  play: Play,
  agent: AgentName,
  { text, quotes }: { text: string; quotes?: Said },
): Promise<void> {
  const person = play.world.person(agent);
  const { id } = quotes
    ? await person.quotes(roomOf(agent), quotes, text)
    : await person.says(roomOf(agent), text);
  play.posted = id;
  play.model.rooms[agent].shown.push({ id, about: play.model.holds(agent) });
}

const isWorded = ({ kind }: InboundContent): boolean => kind === "text" || kind === "media";

async function post(play: Play, one: Act & { act: "post" }): Promise<void> {
  const { world, model } = play;
  const kind = pick(posts, one.kind) as Kind;
  const room = model.rooms[one.room];
  const time = one.late === null ? world.now.getTime() : (pick(model.times, one.late) ?? world.now.getTime());
  const quoted = one.quote === null ? undefined : pick(room.shown, one.quote);
  const mark = model.mark();
  const said = await world.person(one.room).posts(roomOf(one.room), kind.make(mark), {
    quotes: quoted ?? null,
    at: new Date(time),
    live: one.live,
  });
  // What cannot be read is waited for.
  if (kind.make(mark).kind === "undecryptable") await world.minutes(1);
  play.posted = said.id;
  const reader = model.reader(one.room, { time, about: quoted?.about ?? null });
  const isInside = quoted !== undefined && model.isInside(one.room, quoted);
  const fate = kind.fate === "leaves" && isInside ? "asks" : kind.fate;
  const reached = fate === "leaves" || fate === "tells" ? reader : null;
  const why = { one, content: kind.make(mark), quoted, isInside };
  await expectHeard(play, { reader: reached, mark, why });
  const own = { said, reached, worded: isWorded(kind.make(mark)), deleted: false };
  room.shown.push({ id: said.id, about: model.heldAt(one.room, time), own });
  if (reached === null) await expectTold(play, one.room, why);
  const isAnswer = quoted !== undefined && model.asksAnything(quoted);
  if (fate !== "asks" || reader === null || isAnswer || !one.confirms) return;
  // Other questions may stand unanswered: whoever quotes the words says which they are.
  // Other questions may stand unanswered: the quote says which words are meant.
  await says(play, one.room, { text: "mandalo", quotes: said });
  await expectHeard(play, { reader, mark, why: { yes: why } });
  own.reached = reader;
}

/** An agent who is away was told within the last minutes. */
async function expectTold(play: Play, agent: AgentName, why: unknown): Promise<void> {
  const told = await play.readRoom(agent, play.model.holds(agent));
  if (!play.model.away.has(agent)) expect({ why, told: told.length > 0 }).toEqual({ why, told: true });
}

async function others(play: Play, one: Act & { act: "others" }): Promise<void> {
  const { world, model } = play;
  const content = (pick(posts, one.kind) as Kind).make(model.mark());
  const name = one.who === "stranger" ? "Nadie" : one.room === "Ana" ? "Beto" : "Ana";
  const person: TestPerson = world.person(name);
  const arrival = { ...person.inGroup(roomOf(one.room), ""), content };
  await world.delivers(one.who === "handset" ? { ...arrival, fromMe: true } : arrival);
  play.posted = arrival.id;
  model.rooms[one.room].shown.push({ id: arrival.id, about: model.holds(one.room) });
  await expectHeard(play, { reader: null, mark: "", why: one });
}

const rewordings = {
  plain: (mark: string) => `corregido ${mark}`,
  note: (mark: string) => `/nota ${mark}`,
  "bare-note": (mark: string) => `nota: ${mark}`,
  fin: (mark: string) => `/fin ${mark}`,
  cliente: (mark: string) => `/cliente corregido ${mark}`,
};

async function edit(play: Play, one: Act & { act: "edit" }): Promise<void> {
  const { world, model } = play;
  const own = pick(ownIn(model, one.room), one.which);
  if (!own?.own) return;
  const mark = model.mark();
  await world.person(one.room).edits(own.own.said, rewordings[one.to](mark));
  const { reached, deleted, worded } = own.own;
  const isHere = own.about === model.holds(one.room) && !model.away.has(one.room);
  const isForClient = one.to === "plain" || one.to === "cliente";
  const changes = reached !== null && isHere && worded && !deleted && isForClient;
  play.posted = own.id;
  await expectHeard(play, { reader: changes ? reached : null, mark, why: { one, own } });
  if (!changes && worded && !deleted) await expectTold(play, one.room, { one, own });
}

const ownIn = (model: Model, agent: AgentName): Shown[] =>
  model.rooms[agent].shown.filter(({ own }) => own !== undefined);

async function change(play: Play, one: Act & { act: "delete" | "react" }): Promise<void> {
  const { world, model } = play;
  const target = pick(one.act === "delete" ? ownIn(model, one.room) : model.rooms[one.room].shown, one.which);
  if (!target) return;
  const person = world.person(one.room);
  if (one.act === "react") await person.reacts(roomOf(one.room), target, "👍");
  else if (target.own) await person.deletes(target.own.said);
  const ticket = model.holds(one.room);
  const reader =
    ticket === null || model.away.has(one.room) || target.about !== ticket
      ? null
      : model.clientOf.get(ticket);
  for (const who of clients) {
    const texts = (await play.newsOf(who)).map(({ text: words }) => words);
    const others = texts.filter((words) => who !== reader || !/^\[(?:deletion|reaction)\]/u.test(words));
    expect({ one, others }).toEqual({ one, others: [] });
  }
  if (one.act === "delete" && target.own?.reached && reader === target.own.reached) target.own.deleted = true;
}

describe("Whatever is posted in a room, by whoever, whenever", () => {
  it("reaches the client it was meant for once, nobody else, and its author hears when it stays", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 10, maxLength: 40 }), async (day) => {
        await using world = await startTestWorld({
          support: { Ana: 1, Beto: 1 },
          settings: { introduceAgent: false },
        });
        const play = new Play(world);
        await perform(play, { act: "client", who: "Marta", quote: null });
        await play.lookAround();
        for (const one of day) {
          await world.seconds(61);
          await play.lookAround();
          const at = world.now;
          play.model.times.push(at.getTime());
          await perform(play, one);
          await play.lookAround(at);
        }
      }),
      { numRuns: 12 },
    );
  }, 120_000);
});
