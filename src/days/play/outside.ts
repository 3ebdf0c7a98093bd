/**
 * Other events of a story: claims, redelivery, receipts, calls, addresses, settings, network faults, cuts and group members.
 */
import { toMessageId } from "../../domain/ids.ts";
import { saveSettings } from "../../store/settings.ts";
import type { ActOf } from "../acts.ts";
import { addressOf, type Group, type Human } from "../cast/cast.ts";
import { markOf } from "../marks.ts";
import { isHuman } from "../cast/phones.ts";
import { past, send, writes } from "./speaking.ts";
import type { Stage } from "../stage.ts";

const QUARTER = 15 * 60_000;
const FEW = 3;

/** An agent claims a case in one of the ways there are. `card`: which waiting card, 0 being the newest. */
export function claims(stage: Stage, { n, agent: index, how, card: back }: ActOf<"claim">): void {
  const cards = stage.rows.cards();
  const card = cards[cards.length - 1 - (back % Math.max(1, cards.length))];
  const group = stage.cast.mains.find(({ jid }) => jid === card?.jid);
  const agent = group && agentFor(stage, group, index);
  if (!agent || !card || !group) return;
  const quotes = stage.network.phones.of(group).byId.get(card.message);
  // Nobody can answer what their phone does not show yet.
  if (!quotes) return;
  const mark = markOf(n);
  stage.judge.wrote({
    mark,
    id: `P${n}`,
    by: agent,
    chat: group,
    side: mayGoUnanswered(stage, agent, group) ? "inside" : "room",
    readers: [],
    must: false,
    at: stage.clock.time,
    unmarked: how !== "quote" && how !== "question",
  });
  const common = { n, by: agent, chat: group };
  if (how === "hand")
    return writes(stage, {
      ...common,
      content: { kind: "reaction", target: toMessageId(card.message), emoji: "✋" },
    });
  const text = {
    quote: `lo tomo ${mark}`,
    question: `¿qué pasó ahí ${mark}?`,
    number: `tomo ${card.number}`,
  }[how];
  writes(stage, { ...common, content: { kind: "text", text }, ...(how === "number" ? {} : { quotes }) });
}

/**
 * Whoever wants a case is told how it went; who wants it again before that was heard, once; who is not of the group and asks again and
 * again, a few times in a quarter of an hour.
 */
function mayGoUnanswered({ judge, clock }: Stage, agent: Human, group: Group): boolean {
  // What is on its way will be heard shortly before this.
  const before = [...judge.words.values()].filter(
    ({ by, chat, broughtAt }) =>
      by === agent && chat === group && (broughtAt === 0 || broughtAt > clock.time - QUARTER),
  );
  return before.length >= FEW || before.some(({ side, knownAt }) => side === "room" && knownAt === null);
}

/** An agent for a group: of sales the last one, else by index, perhaps not one of that group. */
function agentFor(stage: Stage, { kind }: Group, index: number): Human | undefined {
  const { agents } = stage.cast;
  // The last of them sells.
  return kind === "sales" ? agents.at(-1) : agents[index % agents.length];
}

/** WhatsApp delivers an earlier arrival again. */
export function arrivesAgain(stage: Stage, { back }: ActOf<"again">): void {
  const known = past.get(stage) ?? [];
  const arrival = known[known.length - 1 - back];
  if (arrival) send(stage, arrival, { author: "", late: 0 });
}

/** A client's phone reports the program's last message as delivered or read. */
export function isReceived(stage: Stage, { back, state }: ActOf<"receipts">): void {
  const screen = stage.network.phones.all().filter(({ chat }) => isHuman(chat))[
    back % stage.cast.clients.length
  ];
  const line = screen?.lines.findLast(({ fromProgram }) => fromProgram);
  if (!screen || !line || !isHuman(screen.chat) || !stage.network.isUp) return;
  const by = addressOf(screen.chat);
  const receipt = {
    id: toMessageId(line.id),
    chat: { kind: "direct", with: by },
    state,
    by,
    at: stage.clock.now(),
  } as const;
  void stage.program.listener.receipts([receipt]);
}

/** A client calls the number. */
export function calls(stage: Stage, { n, who }: ActOf<"call">): void {
  const human = stage.cast.clients[who];
  if (!human || !stage.network.isUp) return;
  void stage.program.listener.called({
    id: `C${n}`,
    from: addressOf(human),
    video: false,
    group: n % 4 === 0,
  });
}

/** WhatsApp tells the program that LID and phone number of a client are one person's. */
export function pairs(stage: Stage, { who }: ActOf<"pair">): void {
  const human = stage.cast.clients[who];
  if (!human || !stage.network.isUp) return;
  if (stage.rows.idsOf(human).length > 1) stage.excuses.mixedUp(human, stage.brought);
  human.shows = "both";
  void stage.program.listener.acquainted([addressOf(human)]);
}

/**
 * A client's messages come from their other address from now on: until WhatsApp says that both are one person's, they look
 * like two.
 */
export function showsAddress(stage: Stage, { who, shows }: ActOf<"address">): void {
  const human = stage.cast.clients[who];
  if (!human || human.shows === "both" || human.shows === shows) return;
  human.shows = shows;
  human.changedAt = stage.clock.time;
}

/** Switches a setting of the desk on or off. */
export function sets(stage: Stage, { setting, on }: ActOf<"setting">): void {
  void stage.program.store.transaction((tx) => saveSettings(tx, { [setting]: on }));
}

/** Begins a network fault for the next messages to a chat, or to all. */
export function clouds(stage: Stage, act: ActOf<"weather">): void {
  const { cast } = stage;
  const over = (chat: Human | Group): boolean => {
    if (act.to === "all") return true;
    if (act.to === "client") return chat === cast.clients[act.which];
    if (act.to === "room") return chat === cast.rooms[act.which % cast.rooms.length];
    return chat === cast.mains[act.which % cast.mains.length];
  };
  const { weather, times, code } = act;
  stage.excuses.cloudsGather();
  stage.network.clouds = [
    ...stage.network.clouds.filter((one) => one.times > 0 || one.weather === "held"),
    { weather, over, times, code },
  ];
}

/** Cuts the connection for a while. Afterwards the chats catch up in another order than things happened. */
export function goesOffline(stage: Stage, { ms, order, groups }: ActOf<"offline">): void {
  const { network } = stage;
  if (!network.isUp) return;
  stage.excuses.lineDown(stage.clock.time + ms);
  network.cut({ tell: true });
  stage.clock.after(ms, () => {
    comesBack(stage, { order, groups });
  });
}

/** Restores the connection, unless it is up or the program has crashed. */
export function comesBack(stage: Stage, { order, groups }: Pick<ActOf<"offline">, "order" | "groups">): void {
  if (stage.network.isUp || stage.program.dead) return;
  stage.network.shuffle(order);
  stage.network.groupLists = groups;
  stage.network.connect(stage.program.listener);
}

/** Our number or the room's agent leaves a room, or comes back. */
export function memberChanges(stage: Stage, { room: index, change }: ActOf<"member">): void {
  const room = stage.cast.rooms[index % stage.cast.rooms.length];
  const group = room && stage.network.groups.get(room.jid);
  if (!room?.agent || !group) return;
  const us = change.startsWith("us");
  const isIn = change.endsWith("in");
  const who = us ? stage.cast.self : addressOf(room.agent);
  if (us) group.weAreIn = isIn;
  group.info.members = group.info.members.filter(({ address }) => address.lid !== who.lid);
  if (isIn) group.info.members.push({ address: who, admin: us });
  stage.excuses.meddled(room);
  if (!stage.network.isUp) return;
  void stage.program.listener.groupChanged({
    group: room.jid,
    change: isIn ? "added" : "removed",
    people: [who],
    us,
  });
}
