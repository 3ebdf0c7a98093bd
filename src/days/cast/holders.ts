/** Room assignments over time: which client's case each room had and when, as the database showed it after every step. */
import type { Group, Human } from "./cast.ts";
import type { LiveCase } from "../rows.ts";

interface Stay {
  client: Human;
  number: number;
  from: number;
  /** Infinity while it lasts. */
  until: number;
}

/** Filled by `look`; times are virtual milliseconds. */
export class Holders {
  readonly #stays = new Map<Group, Stay[]>();

  readonly #seen = new Map<number, number>();

  /** Records how things stand at this moment. */
  look(cases: LiveCase[], rooms: Group[], at: number): void {
    for (const { number } of cases) if (!this.#seen.has(number)) this.#seen.set(number, at);
    for (const room of rooms) {
      const now = cases.find((one) => one.room === room);
      const stays = this.#of(room);
      const last = stays.at(-1);
      const isSame = last?.until === Infinity && last.number === now?.number && last.client === now.client;
      if (isSame) continue;
      if (last?.until === Infinity) last.until = at;
      if (now?.client) stays.push({ client: now.client, number: now.number, from: at, until: Infinity });
    }
  }

  #of(room: Group): Stay[] {
    let stays = this.#stays.get(room);
    if (!stays) this.#stays.set(room, (stays = []));
    return stays;
  }

  /** When a case was first seen; Infinity = not yet. */
  firstSeen = (number: number): number => this.#seen.get(number) ?? Infinity;

  /** The case that a room has now; null = none, or none of a client of the cast. */
  now(room: Group): Stay | null {
    const last = this.#of(room).at(-1);
    return last?.until === Infinity ? last : null;
  }

  /** The client whose case the room had before the one that it has now; null = none. */
  before(room: Group): Human | null {
    const ended = this.#of(room).filter(({ until }) => until < Infinity);
    return ended.at(-1)?.client ?? null;
  }

  /** The client whose case the room had at that moment; null = none. */
  at(room: Group, time: number): Human | null {
    return this.#of(room).findLast(({ from, until }) => from <= time && time < until)?.client ?? null;
  }

  /** Whose case this is, of those that the room has had; null = none of them. */
  clientOf = (room: Group, number: number): Human | null =>
    this.#of(room).findLast((stay) => stay.number === number)?.client ?? null;

  /** Number of the case that the room has, or had last; null = it never had one. */
  lastIn = (room: Group): number | null => this.#of(room).at(-1)?.number ?? null;

  /** How often a case of this client came into the room. */
  timesHeld(room: Group, client: Human): number {
    return this.#of(room).filter((stay) => stay.client === client).length;
  }
}
