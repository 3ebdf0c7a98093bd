/**
 * Story generator (property-based testing): draws the acts of a desk's days from the seed alone, never from what the program
 * answered.
 */
import type { Act } from "./acts.ts";
import { startChance, type Chance } from "./chance.ts";
import { authors, clientChanges, deeds, forms, orders, roomChanges, weathers } from "./weights.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Size of a story, and the seed that it is drawn from. */
export interface Plan {
  seed: number;
  days: number;
  /** Acts of each day. */
  acts: number;
}

/** How many there are of each. Acts name people, rooms and groups by index. */
export const CAST = { clients: 12, agents: 4, rooms: 7, groups: 3 } as const;

type Drawn<A = Act> = A extends Act ? Omit<A, "n" | "after"> : never;

const acts: Record<Act["act"], { weight: number; draw(chance: Chance): Drawn }> = {
  client: { weight: 34, draw: client },
  flood: {
    weight: 0.12,
    draw: (chance) => ({ act: "flood", who: who(chance), count: chance.between(70, 160) }),
  },
  "client-change": {
    weight: 5,
    draw: (chance) => ({
      act: "client-change",
      who: who(chance),
      change: chance.weighted(clientChanges),
      back: near(chance),
      ...lately(chance),
    }),
  },
  room: { weight: 34, draw: room },
  "room-change": {
    weight: 6,
    draw: (chance) => ({
      act: "room-change",
      room: aRoom(chance),
      busy: chance.is(0.85),
      by: chance.weighted(authors),
      change: chance.weighted(roomChanges),
      back: near(chance),
      ...lately(chance),
    }),
  },
  claim: { weight: 14, draw: claim },
  main: {
    weight: 2,
    draw: (chance) => ({
      act: "main",
      group: chance.between(0, CAST.groups - 1),
      by: chance.weighted(authors),
      ...quoting(chance, 0.2),
    }),
  },
  handset: {
    weight: 2,
    draw: (chance) => ({ act: "handset", who: who(chance), form: chance.weighted(forms) }),
  },
  "handset-change": {
    weight: 1,
    draw: (chance) => ({
      act: "handset-change",
      who: who(chance),
      change: chance.weighted(clientChanges),
      back: near(chance),
    }),
  },
  panel: { weight: 7, draw: panel },
  setting: {
    weight: 0.4,
    draw: (chance) => ({
      act: "setting",
      setting: chance.pick(["signature", "menu", "farewell", "introduceAgent"] as const),
      on: chance.is(0.5),
    }),
  },
  call: { weight: 0.6, draw: (chance) => ({ act: "call", who: who(chance) }) },
  pair: { weight: 0.6, draw: (chance) => ({ act: "pair", who: who(chance) }) },
  address: {
    weight: 0.8,
    draw: (chance) => ({
      act: "address",
      who: who(chance),
      shows: chance.pick(["lid", "phone"] as const),
    }),
  },
  "stranger-group": {
    weight: 0.4,
    draw: (chance) => ({ act: "stranger-group", form: chance.weighted(forms) }),
  },
  again: { weight: 1.5, draw: (chance) => ({ act: "again", back: chance.between(0, 30) }) },
  receipts: {
    weight: 2,
    draw: (chance) => ({
      act: "receipts",
      back: near(chance),
      state: chance.pick(["delivered", "read"] as const),
    }),
  },
  weather: { weight: 2.5, draw: weather },
  offline: {
    weight: 1,
    draw: (chance) => ({
      act: "offline",
      ms: chance.between(1, chance.is(0.2) ? 90 * 60 : 120) * 1000,
      order: chance.between(0, 1000),
      groups: chance.weighted({ listed: 6, empty: 2, refused: 2 }),
    }),
  },
  crash: {
    weight: 1.2,
    draw: (chance) => ({
      act: "crash",
      commits: chance.between(1, 12),
      when: chance.pick(["before", "after"] as const),
    }),
  },
  clock: {
    weight: 0.15,
    draw: (chance) => ({
      act: "clock",
      ms: chance.pick([-26 * HOUR, -HOUR, -5000, 0, 7000, 2 * HOUR, 30 * HOUR]),
    }),
  },
  member: {
    weight: 0.3,
    draw: (chance) => ({
      act: "member",
      room: aRoom(chance),
      change: chance.weighted({ "agent-out": 1, "agent-in": 3, "us-out": 1, "us-in": 3 }),
    }),
  },
  rest: { weight: 0.8, draw: () => ({ act: "rest" }) },
  night: { weight: 0, draw: () => ({ act: "night" }) },
};

const weights = Object.fromEntries(Object.entries(acts).map(([act, { weight }]) => [act, weight])) as Record<
  Act["act"],
  number
>;

/** The whole story: `acts` acts for each day, then a night. */
export function drawDays({ seed, days, acts: perDay }: Plan): Act[] {
  const chance = startChance(seed);
  const story: Act[] = [];
  for (let day = 0; day < days; day++) {
    for (let i = 0; i < perDay; i++) {
      const { draw } = acts[chance.weighted(weights)];
      story.push({ n: story.length + 1, after: gap(chance), ...draw(chance) });
    }
    story.push({ n: story.length + 1, after: 1000, act: "night" });
  }
  return story;
}

/** Mostly a quick exchange, now and then a quiet quarter of an hour. */
function gap(chance: Chance): number {
  const stretch = chance.weighted({ at_once: 10, soon: 50, later: 34, quiet: 6 });
  const most = { at_once: 0, soon: 20_000, later: 2 * MINUTE, quiet: 15 * MINUTE }[stretch];
  return Math.floor(chance.next() * most);
}

const who = (chance: Chance): number =>
  // A few of them write most.
  chance.is(0.6) ? chance.between(0, 3) : chance.between(0, CAST.clients - 1);
const aRoom = (chance: Chance): number =>
  chance.is(0.6) ? chance.between(0, 2) : chance.between(0, CAST.rooms - 1);
/** The last one mostly, sometimes one of long ago. */
const near = (chance: Chance): number =>
  chance.is(0.7) ? chance.between(0, 3) : chance.between(0, chance.is(0.8) ? 15 : 200);
const quoting = (chance: Chance, probability: number): { quote?: number } =>
  chance.is(probability) ? { quote: near(chance) } : {};
const lately = (chance: Chance): { late?: number } =>
  chance.is(0.05) ? { late: chance.between(1, chance.is(0.3) ? 7200 : 300) * 1000 } : {};

function client(chance: Chance): Drawn {
  const form = chance.weighted(forms);
  return { act: "client", who: who(chance), form, ...quoting(chance, 0.12), ...lately(chance) };
}

function room(chance: Chance): Drawn {
  const by = chance.weighted(authors);
  const say = chance.is(0.68) ? chance.weighted(forms) : chance.weighted(orders);
  return {
    act: "room",
    room: aRoom(chance),
    busy: chance.is(0.8),
    by,
    say,
    ...quoting(chance, 0.2),
    ...lately(chance),
  };
}

function claim(chance: Chance): Drawn {
  return {
    act: "claim",
    agent: chance.between(0, CAST.agents - 1),
    how: chance.weighted({ quote: 6, question: 1, hand: 2, number: 2 }),
    card: chance.is(0.9) ? 0 : chance.between(0, 40),
  };
}

function panel(chance: Chance): Drawn {
  const agent = chance.between(0, CAST.agents - 1);
  return { act: "panel", deed: chance.weighted(deeds), who: who(chance), agent };
}

function weather(chance: Chance): Drawn {
  const to = chance.weighted({ client: 6, room: 2, main: 1, all: 2 });
  return {
    act: "weather",
    weather: chance.weighted(weathers),
    to,
    which: chance.between(0, CAST.clients - 1),
    times: chance.between(1, 4),
    code: chance.pick(["400", "403", "404", "420", "475", "479", "500"]),
  };
}
