/** Answers that are written while they are read, however large they become. */
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { PersonId } from "../../domain/ids.ts";
import { getContactRow } from "../../store/contacts/contact-lists.ts";
import { stillMay } from "./audited.ts";
import { ProblemError } from "../http/problems.ts";
import type { Call } from "../http/route.ts";

type Piece = string | Uint8Array;

/** Who asks, and about which client; null = about no one client. */
export type Asking = Pick<Call, "panel" | "who" | "req" | "res"> & { about: PersonId | null };

/** Whether they may still read it is asked again this often, while it is written. */
const ASK_AGAIN_MS = 100;

/** Call before anything is written down: throws where too many long answers are under way. */
export function beginLong({ panel, who, res, about }: Asking): void {
  panel.longAnswers.begin(res, { account: who?.account ?? 0, about });
}

/**
 * Writes the pieces, each once the one before was taken, and ends the answer. It is broken off when the login ends meanwhile,
 * or the client is erased. Neither that nor somebody who goes away in the middle is a bug.
 */
export async function writePieces(asking: Asking, pieces: AsyncIterable<Piece>): Promise<void> {
  const { res } = asking;
  try {
    await pipeline(Readable.from(whileAllowed(asking, pieces)), res);
  } catch (error) {
    res.destroy();
    const isGone = (error as { code?: unknown }).code === "ERR_STREAM_PREMATURE_CLOSE";
    if (!isGone && !(error instanceof ProblemError)) throw error;
  }
}

async function* whileAllowed(asking: Asking, pieces: AsyncIterable<Piece>): AsyncGenerator<Piece> {
  let askedAt = performance.now();
  for await (const piece of pieces) {
    if (performance.now() - askedAt >= ASK_AGAIN_MS) {
      await mayGoOn(asking);
      askedAt = performance.now();
    }
    yield piece;
  }
  await mayGoOn(asking);
}

/** Throws when they may not read on. */
async function mayGoOn({ panel, who, req, about }: Asking): Promise<void> {
  const { read } = panel.store;
  await stillMay(read, { who, req });
  if (about !== null && (await getContactRow(read, about))?.erasedAt !== null)
    throw new ProblemError("not-found");
}
