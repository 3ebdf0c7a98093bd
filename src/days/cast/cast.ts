/** Cast (test fixtures): everybody with a phone, and the groups that they are in. */
import type { GroupJid, Lid, Phone } from "../../domain/ids.ts";
import { toGroupJid, toLid, toPhone } from "../../domain/ids.ts";
import type { Address } from "../../domain/messages/inbound.ts";
import type { Store } from "../../store/engine/open.ts";
import { saveSelf, saveSettings } from "../../store/settings.ts";
import { settleIn } from "../../testing/test-team.ts";
import { CAST } from "../draw.ts";

/** Somebody with a phone. */
export interface Human {
  /** Unique: a client's phone that shows the name of somebody else shows a leak. */
  readonly name: string;
  readonly role: "client" | "agent" | "supervisor" | "stranger";
  readonly lid: Lid;
  readonly phone: Phone;
  /** Which of their addresses WhatsApp shows: perhaps only one at first, and both later. */
  shows: "both" | "lid" | "phone";
  /** When `shows` last changed to another single address, in virtual milliseconds; 0 = never. */
  changedAt: number;
}

/** A group of the desk, or ("foreign") one that is none of ours. */
export interface Group {
  readonly name: string;
  readonly jid: GroupJid;
  readonly kind: "room" | "support" | "sales" | "supervisor" | "foreign";
  /** The agent whose room it is; null for all other groups. */
  readonly agent: Human | null;
}

/** Everybody, and every group. */
export interface Cast {
  self: Address;
  clients: Human[];
  agents: Human[];
  supervisor: Human;
  stranger: Human;
  rooms: Group[];
  /** Soporte, Ventas, Supervisor. */
  mains: Group[];
  foreign: Group;
}

const CLIENTS = [
  "Zulma",
  "Yanina",
  "Xenia",
  "Wanda",
  "Ulises",
  "Tobías",
  "Sixto",
  "Quintín",
  "Ofelia",
  "Nélida",
  "Leoncio",
  "Jacinta",
];
const SELF: Address = { lid: toLid("900000000000001"), phone: toPhone("5493810000001") };

const two = (n: number): string => String(n).padStart(2, "0");
/** Name of the person whom `settleIn` registers in the supervisor group. */
const SUPERVISOR = "Sofía";
const TEAM = { Ana: 3, Beto: 2, Ceci: 1 };

/** Sets up a team that is ready to work, in an empty database, and returns it with clients and outsiders. */
export async function settleCast(store: Store, now: Date): Promise<Cast> {
  await store.transaction(async (tx) => {
    await saveSelf(tx, SELF);
    await saveSettings(tx, { menu: false });
  });
  const team = await settleIn(store, { support: TEAM, sales: { Dani: 1 }, now });
  const everybody = [...team.addresses].map(
    ([name, { lid, phone }]) =>
      ({
        name,
        role: name === SUPERVISOR ? "supervisor" : "agent",
        lid,
        phone,
        shows: "both",
        changedAt: 0,
      }) as Human,
  );
  const agents = everybody.filter(({ role }) => role === "agent");
  const supervisor = everybody.find(({ role }) => role === "supervisor");
  if (!supervisor) throw new Error("nobody supervises");
  const groups = [...team.groups].map(([name, jid]) => groupOf(name, jid, agents));
  return {
    self: SELF,
    clients: CLIENTS.slice(0, CAST.clients).map(clientOf),
    agents,
    supervisor,
    stranger: outsider("Wenceslao", "82"),
    rooms: groups.filter(({ kind }) => kind === "room"),
    mains: groups.filter(({ kind }) => kind !== "room"),
    foreign: { name: "Barrio", jid: toGroupJid("120363999999999999@g.us"), kind: "foreign", agent: null },
  };
}

function clientOf(name: string, index: number): Human {
  // Most show both addresses; some hide their number, and some are first known by it alone.
  const shows = index % 4 === 2 ? "lid" : index % 4 === 3 ? "phone" : "both";
  return {
    name,
    role: "client",
    lid: toLid(`7000000000000${two(index + 1)}`),
    phone: toPhone(`54938155500${two(index + 1)}`),
    shows,
    changedAt: 0,
  };
}

const outsider = (name: string, tail: string): Human => ({
  name,
  role: "stranger",
  lid: toLid(`7500000000000${tail}`),
  phone: toPhone(`54938166600${tail}`),
  shows: "both",
  changedAt: 0,
});

function groupOf(name: string, jid: GroupJid, agents: Human[]): Group {
  const kinds = { Soporte: "support", Ventas: "sales", Supervisor: "supervisor" } as const;
  const kind = Object.hasOwn(kinds, name) ? kinds[name as keyof typeof kinds] : "room";
  const agent = kind === "room" ? (agents.find((one) => name.includes(` ${one.name} `)) ?? null) : null;
  if (kind === "room" && agent === null) throw new Error(`${name} is nobody's room`);
  return { name, jid, kind, agent };
}

/** The address as WhatsApp shows it now. */
export const addressOf = ({ lid, phone, shows }: Human): Address => ({
  lid: shows === "phone" ? null : lid,
  phone: shows === "lid" ? null : phone,
});

/** Whether the LID or the phone number is this person's. */
export const isAt = (human: Human, { lid, phone }: Address): boolean =>
  human.lid === lid || human.phone === phone;
