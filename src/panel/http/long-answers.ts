/**
 * Long answers under way: exports and files that are written while they are read. Each holds some megabytes for as long as its
 * reader takes, so there are few at a time, and a reader who takes nothing is hung up on.
 */
import type { Response } from "express";
import type { PersonId } from "../../domain/ids.ts";
import { ProblemError } from "./problems.ts";

/** How many answers there may be at a time, and when a reader has gone, or means harm: after taking nothing for so long. */
export interface LongLimits {
  mostPerAccount: number;
  mostInAll: number;
  stalledMs: number;
}

/** Exports and archives. */
export const LONG: LongLimits = { mostPerAccount: 3, mostInAll: 10, stalledMs: 60_000 };

/**
 * Single files of conversations: a page shows some dozens at once, in several tabs, and a film that was paused takes nothing
 * for a while.
 */
export const FILES: LongLimits = { mostPerAccount: 60, mostInAll: 240, stalledMs: 300_000 };

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

export function makeLongAnswers({ mostPerAccount, mostInAll, stalledMs }: LongLimits): LongAnswers {
  const open = new Map<Response, LongAnswer>();
  return {
    begin(res, answer) {
      const theirs = [...open.values()].filter(({ account }) => account === answer.account);
      if (theirs.length >= mostPerAccount || open.size >= mostInAll)
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
