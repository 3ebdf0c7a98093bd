/**
 * Several files as one: a ZIP that is written while it is read, without compression, as photos and voice notes are
 * compressed. Of any number and together of any size (ZIP64); one file alone has less than 4 GiB, as WhatsApp's have.
 */
import { crc32 } from "node:zlib";

export interface Zipped {
  /** With folders, as `archivos/12-foto.jpg`; each once. */
  name: string;
  parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** Sizes and check sums stand behind each file; names are UTF-8. */
const FLAGS = 0x0808;
const VERSION = 20;
/** Of readers that know ZIP64. */
const VERSION_64 = 45;
/** In place of a number that is too large for its field: it stands in the one of ZIP64. */
const FULL_2 = 0xffff;
const FULL_4 = 0xffffffff;
/** 1980-01-01: when a file was made is said elsewhere. */
const DATE = 0x21;

interface Written {
  name: Buffer;
  sum: number;
  size: number;
  at: number;
}

export async function* zip(files: AsyncIterable<Zipped>): AsyncGenerator<Buffer> {
  const written: Written[] = [];
  let at = 0;
  for await (const { name, parts } of files) {
    const one: Written = { name: Buffer.from(name), sum: 0, size: 0, at };
    const head = localHead(one.name);
    yield head;
    for await (const part of parts) {
      one.sum = crc32(part, one.sum);
      one.size += part.length;
      yield Buffer.from(part.buffer, part.byteOffset, part.length);
    }
    if (one.size >= FULL_4) throw new Error("a file is too large for an archive");
    const tail = numbers([0x08074b50, 4], [one.sum, 4], [one.size, 4], [one.size, 4]);
    yield tail;
    at += head.length + one.size + tail.length;
    written.push(one);
  }
  let size = 0;
  for (const one of written) {
    const entry = entryOf(one);
    size += entry.length;
    yield entry;
  }
  yield endOf({ files: written.length, at, size });
}

/** Where the directory stands, and how much is in it. */
function endOf({ files, at, size }: { files: number; at: number; size: number }): Buffer {
  const isLarge = files >= FULL_2 || at >= FULL_4 || size >= FULL_4;
  const [n, length, start] = [Math.min(files, FULL_2), Math.min(size, FULL_4), Math.min(at, FULL_4)];
  return Buffer.concat([
    ...(isLarge
      ? [
          numbers([0x06064b50, 4], [44, 8], [VERSION_64, 2], [VERSION_64, 2], [0, 4], [0, 4]),
          numbers([files, 8], [files, 8], [size, 8], [at, 8]),
          numbers([0x07064b50, 4], [0, 4], [at + size, 8], [1, 4]),
        ]
      : []),
    numbers([0x06054b50, 4], [0, 4], [n, 2], [n, 2], [length, 4], [start, 4], [0, 2]),
  ]);
}

const localHead = (name: Buffer): Buffer =>
  Buffer.concat([
    numbers([0x04034b50, 4], [VERSION, 2], [FLAGS, 2], [0, 2], [0, 2], [DATE, 2], [0, 4], [0, 4], [0, 4]),
    numbers([name.length, 2], [0, 2]),
    name,
  ]);

function entryOf({ name, sum, size, at }: Written): Buffer {
  const extra = at >= FULL_4 ? numbers([1, 2], [8, 2], [at, 8]) : Buffer.alloc(0);
  const version = extra.length > 0 ? VERSION_64 : VERSION;
  return Buffer.concat([
    numbers([0x02014b50, 4], [version, 2], [version, 2], [FLAGS, 2], [0, 2], [0, 2], [DATE, 2]),
    numbers([sum, 4], [size, 4], [size, 4], [name.length, 2], [extra.length, 2], [0, 2], [0, 2], [0, 2]),
    numbers([0, 4], [Math.min(at, FULL_4), 4]),
    name,
    extra,
  ]);
}

/** Little-endian, each with its length in bytes. */
function numbers(...values: [value: number, bytes: number][]): Buffer {
  const buffer = Buffer.alloc(values.reduce((sum, [, bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [value, bytes] of values)
    at = bytes === 8 ? buffer.writeBigUInt64LE(BigInt(value), at) : buffer.writeUIntLE(value, at, bytes);
  return buffer;
}
