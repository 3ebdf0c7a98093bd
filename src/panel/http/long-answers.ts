/**
 * Long answers under way: exports and files that are written while they are read. Each holds some megabytes for as long as its
 * reader takes, so there are few at a time, and a reader who takes nothing is hung up on.
 */
import type { Response } from "express";
import type { PersonId } from "../../domain/ids.ts";
import { ProblemError } from "./problems.ts";

export const MOST_PER_ACCOUNT = 3;
export const MOST_IN_ALL = 10;
/** A reader who takes nothing for so long has gone, or means harm. */
const STALLED_MS = 60_000;

interface LongAnswer {
  account: number;
  /** The client whom it is about; null = it is about no one client. */
  about: PersonId | null;
}

export interface LongAnswers {
  /** Counts the answer until it ends, and hangs up on a reader who takes nothing. Throws when it is one too many. */
  begin(res: Response, answer: LongAnswer): void;
  /** Breaks off what is being written about this client: what is left of it must not pass for all. */
  breakOff(about: PersonId): void;
}

export function makeLongAnswers({ stalledMs = STALLED_MS } = {}): LongAnswers {
  const open = new Map<Response, LongAnswer>();
  return {
    begin(res, answer) {
      const theirs = [...open.values()].filter(({ account }) => account === answer.account);
      if (theirs.length >= MOST_PER_ACCOUNT || open.size >= MOST_IN_ALL)
        throw new ProblemError("too-many-downloads");
      open.set(res, answer);
      res.once("close", () => open.delete(res));
      res.setTimeout(stalledMs, () => {
        // Where nothing waits to be taken, it is we who are slow.
        if (res.writableLength > 0) res.destroy();
      });
    },
    breakOff(about) {
      for (const [res, answer] of open) if (answer.about === about) res.destroy();
    },
  };
}
