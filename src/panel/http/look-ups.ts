/**
 * How many numbers one person may have looked up at WhatsApp: whoever asks about many learns who uses it, and the number that
 * asks is restricted for it. A number that was asked about already costs nothing again.
 */
import type { Phone } from "../../domain/ids.ts";
import { ProblemError } from "./problems.ts";
import type { Role } from "../../contract/roles.ts";
import type { SignedIn } from "./signed-in.ts";

const HOUR = 60 * 60_000;
/** Administrators enter a whole team. */
const AN_HOUR: Record<Role, number> = { viewer: 0, operator: 40, supervisor: 40, admin: 120 };
const AN_HOUR_FOR_ALL = 300;

export interface LookUps {
  /** Throws when it was one too many. */
  count(who: SignedIn | null, phone: Phone): void;
}

interface Asked {
  account: number;
  phone: Phone;
  at: number;
}

export function makeLookUps(clock: () => Date): LookUps {
  let asked: Asked[] = [];
  return {
    count(who, phone) {
      if (!who) return;
      const now = clock().getTime();
      asked = asked.filter(({ at }) => Math.abs(now - at) < HOUR);
      const theirs = asked.filter(({ account }) => account === who.account);
      if (theirs.some((one) => one.phone === phone)) return;
      if (theirs.length >= AN_HOUR[who.role] || asked.length >= AN_HOUR_FOR_ALL)
        throw new ProblemError("too-many-numbers");
      asked.push({ account: who.account, phone, at: now });
    },
  };
}
