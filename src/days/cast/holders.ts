/** Whose case each room had, and when: as it was seen from outside after everything that happened. */
import type { Group, Human } from "./cast.ts";
import type { LiveCase } from "../rows.ts";

interface Stay {
  client: Human;
  number: number;
  from: number;
  /** Infinity while it lasts. */
  until: number;
}

export class Holders {
  readonly #stays = new Map<Group, Stay[]>();

  readonly #seen = new Map<number, number>();

  /** How things stand now. */
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

  /** When a case was first there; Infinity = it was not seen yet. */
  firstSeen = (number: number): number => this.#seen.get(number) ?? Infinity;

  now(room: Group): Stay | null {
    const last = this.#of(room).at(-1);
    return last?.until === Infinity ? last : null;
  }

  /** Who had it at that moment; null = nobody. */
  at(room: Group, time: number): Human | null {
    return this.#of(room).findLast(({ from, until }) => from <= time && time < until)?.client ?? null;
  }

  /** The case that it has, or had last; null = it never had one. */
  lastIn = (room: Group): number | null => this.#of(room).at(-1)?.number ?? null;

  timesHeld(room: Group, client: Human): number {
    return this.#of(room).filter((stay) => stay.client === client).length;
  }
}
