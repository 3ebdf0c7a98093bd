/**
 * Folder of media files, named by content hash: a file is complete and on disk before it gets its name
 * (atomic rename).
 */
import { createHash, randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { chmod, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

const HASH = /^[\da-f]{64}$/;
const DAY = 24 * 60 * 60_000;

/** A received file without a name yet. */
export interface Incoming {
  path: string;
  size: number;
  /** SHA-256, hex. */
  hash: string;
}

export class Folder {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  async make(): Promise<void> {
    await mkdir(this.path, { recursive: true, mode: 0o700 });
  }

  /** A new temporary path, for a file that is not complete yet. */
  incoming(): string {
    return join(this.path, `incoming-${randomUUID()}`);
  }

  /** Path of the file with this hash. Throws when it is not a hash. */
  of(hash: string): string {
    if (!HASH.test(hash)) throw new Error("a file is named by its hash");
    return join(this.path, hash);
  }

  async has(hash: string): Promise<boolean> {
    return stat(this.of(hash)).then(
      () => true,
      () => false,
    );
  }

  async sizeOf(path: string): Promise<number> {
    return (await stat(path)).size;
  }

  /** Renames a complete file to its hash, durably. A second call with the same file changes nothing. */
  async settle(incoming: string, hash: string): Promise<void> {
    await chmod(incoming, 0o600);
    await rename(incoming, this.of(hash));
    const folder = await open(this.path);
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  }

  /**
   * Streams an upload into a temporary file. null: it was larger than `maxBytes`, and nothing of it is left.
   * The source is not destroyed, so that the request can still be answered.
   */
  async receive(source: Readable, maxBytes: number): Promise<Incoming | null> {
    const path = this.incoming();
    const hash = createHash("sha256");
    let size = 0;
    const counted = async function* (parts: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
      for await (const part of parts) {
        size += part.length;
        if (size > maxBytes) return;
        hash.update(part);
        yield part;
      }
    };
    try {
      await pipeline(
        counted(source.iterator({ destroyOnReturn: false })),
        createWriteStream(path, { flags: "wx", mode: 0o600, flush: true }),
      );
    } catch (error) {
      await this.drop(path);
      throw error;
    }
    if (size <= maxBytes) return { path, size, hash: hash.digest("hex") };
    await this.drop(path);
    return null;
  }

  async drop(path: string): Promise<void> {
    await rm(path, { force: true });
  }

  /**
   * Removes unknown files that crashes left behind. Files younger than a day are kept: they may still be in
   * use.
   */
  async clear(known: Set<string>, now: Date): Promise<void> {
    for (const name of await readdir(this.path)) {
      if (known.has(name) || !(HASH.test(name) || name.startsWith("incoming-"))) continue;
      const path = join(this.path, name);
      const { mtimeMs } = await stat(path);
      if (now.getTime() - mtimeMs > DAY) await this.drop(path);
    }
  }
}
