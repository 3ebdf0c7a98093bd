/**
 * Traffic generator for crash tests: clients and agents who write on whatever happens to the program, and
 * record what they wrote.
 */
import { setTimeout as pause } from "node:timers/promises";
import type { Person } from "../../simulator/person/person.ts";
import type { PersonMessage } from "../../simulator/person/person-screen.ts";
import { numberIn, type WireWorld } from "./wire-world.ts";

type Random = () => number;

/** Long, because the program is down half of the time and delivers what it missed first. */
const PATIENCE_MS = 600_000;
/** A client with more than this many unread messages waits before the next. */
const UNREAD = 12;

/** The people of one crash test. */
export interface Traffic {
  world: WireWorld;
  random: Random;
  clients: Person[];
  agents: Person[];
  /** True: nobody starts anything new. */
  over: boolean;
}

const between = (random: Random, low: number, high: number): number =>
  low + Math.floor(random() * (high - low + 1));

/** Writes in bursts until the traffic is over; gives all texts, in order. */
export async function writeInBursts(traffic: Traffic, client: Person): Promise<string[]> {
  const { random, world } = traffic;
  const written: string[] = [];
  while (!traffic.over) {
    for (let left = between(random, 1, 3); left > 0; left--) {
      const text = `${client.account.name} ${String(written.length + 1).padStart(4, "0")}`;
      await client.says(world.desk, text);
      written.push(text);
    }
    // How people write; nothing waits for it.
    do await pause(between(random, 500, 4000));
    while (!traffic.over && unread(traffic, written) > UNREAD);
  }
  return written;
}

function unread({ agents }: Traffic, written: string[]): number {
  const read = new Set(agents.flatMap(({ messages }) => messages.map(({ text }) => text)));
  return written.filter((text) => !read.has(text)).length;
}

/** An answer of an agent. */
export interface Answered {
  text: string;
  /** Name of the client of the case. */
  client: string;
}

/** Takes a card, answers, closes the case and takes the next, until every message of the clients is read. */
export async function attend(traffic: Traffic, agent: Person, isAllRead: () => boolean): Promise<Answered[]> {
  const answered: Answered[] = [];
  const tried = new Set<number>();
  for (;;) {
    const card = await nextCard(traffic, agent, { tried, isAllRead });
    if (!card) return answered;
    const number = numberIn(card);
    tried.add(number);
    const claim = await agent.says({ jid: card.chat }, "lo tomo", { quoted: card });
    const header = await outcomeOf(agent, { number, claim });
    if (!header) continue;
    await attendCase(traffic, agent, { header, number, answered });
    // What was read here may have been the last of all: the others' phones show nothing of it.
    for (const other of traffic.agents) other.look();
  }
}

/** The first card that nobody has taken as far as the agent sees; null when there will be none. */
function nextCard(
  traffic: Traffic,
  agent: Person,
  { tried, isAllRead }: { tried: Set<number>; isAllRead: () => boolean },
): Promise<PersonMessage | null> {
  return agent.sees(({ messages }) => {
    const gone = new Set(messages.filter(({ text }) => /^[✅🏁] \*/u.test(text)).map(numberIn));
    const card = messages.find(
      (message) =>
        message.text.startsWith("🎫") && !tried.has(numberIn(message)) && !gone.has(numberIn(message)),
    );
    return card ?? (traffic.over && isAllRead() ? null : undefined);
  }, PATIENCE_MS);
}

/** The header of the case in the agent's room; null when somebody else was faster. */
function outcomeOf(
  agent: Person,
  { number, claim }: { number: number; claim: PersonMessage },
): Promise<PersonMessage | null> {
  return agent.sees(({ messages }) => {
    const header = messages.find(
      ({ chat, text }) => chat !== claim.chat && text.startsWith(`📂 *Ticket #${number}*`),
    );
    // What the others in the group are told about their own claims says nothing of this one.
    const lost = messages.some(
      ({ quotedId, text }) => quotedId === claim.id && text.startsWith(`El ticket *#${number}* ya `),
    );
    return header ?? (lost ? null : undefined);
  }, PATIENCE_MS);
}

async function attendCase(
  { random }: Traffic,
  agent: Person,
  { header, number, answered }: { header: PersonMessage; number: number; answered: Answered[] },
): Promise<void> {
  const client = /👤 \*(.+)\*/u.exec(header.text)?.[1] ?? "";
  const room = { jid: header.chat };
  for (let left = between(random, 2, 6); left > 0; left--) {
    const text = `${agent.account.name} ${String(answered.length + 1).padStart(4, "0")}`;
    await agent.says(room, text);
    answered.push({ text, client });
    await pause(between(random, 100, 1500));
  }
  await agent.says(room, "/fin resuelto");
  await agent.hears(
    ({ chat, text }) => chat === header.chat && text.startsWith(`🏁 Caso *#${number}*`),
    PATIENCE_MS,
  );
}
