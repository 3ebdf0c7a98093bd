/** One-time code for creating the first administrator, shown in the server's terminal. */
import { randomInt, timingSafeEqual } from "node:crypto";

/** No sign that looks like another one. */
const SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

export interface FirstAdministrator {
  /** null = there is an account already, or it has been used. Kept in memory only: a restart makes another. */
  code(): string | null;
  /** Case and hyphens do not matter. Always false when there is no code. */
  matches(typed: string): boolean;
  /** Invalidates the code. */
  used(): void;
}

export function makeFirstAdministrator(needed: boolean): FirstAdministrator {
  let code = needed ? newCode() : null;
  return {
    code: () => code,
    matches: (typed) => code !== null && sameSecret(bare(typed), bare(code)),
    used: () => {
      code = null;
    },
  };
}

function newCode(): string {
  const signs = Array.from({ length: 12 }, () => SIGNS[randomInt(SIGNS.length)]);
  return [0, 4, 8].map((from) => signs.slice(from, from + 4).join("")).join("-");
}

const bare = (code: string): string => code.toUpperCase().replace(/[^0-9A-Z]/g, "");

function sameSecret(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
