/** Answers that are written while they are read, however large they become. */
import type { Response } from "express";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

/** Writes the pieces, each once the one before was taken, and ends the answer. Whoever goes away in the middle has not met a bug. */
export async function writePieces(res: Response, pieces: AsyncIterable<string>): Promise<void> {
  try {
    await pipeline(Readable.from(pieces), res);
  } catch (error) {
    if ((error as { code?: unknown }).code !== "ERR_STREAM_PREMATURE_CLOSE") throw error;
  }
}
