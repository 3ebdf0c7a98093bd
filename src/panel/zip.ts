/** Several files as one: a ZIP that is written while it is read, without compression. Photos and voice notes are compressed. */
import { crc32 } from "node:zlib";

export interface Zipped {
  /** With folders, as `archivos/12-foto.jpg`; each once. */
  name: string;
  parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** Sizes and check sums stand behind each file; names are UTF-8. */
const FLAGS = 0x0808;
const VERSION = 20;
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
      yield Buffer.from(part);
    }
    const tail = numbers([0x08074b50, 4], [one.sum, 4], [one.size, 4], [one.size, 4]);
    yield tail;
    at += head.length + one.size + tail.length;
    written.push(one);
  }
  const directory = Buffer.concat(written.map(entryOf));
  yield directory;
  const n = written.length;
  yield numbers([0x06054b50, 4], [0, 4], [n, 2], [n, 2], [directory.length, 4], [at, 4], [0, 2]);
}

const localHead = (name: Buffer): Buffer =>
  Buffer.concat([
    numbers([0x04034b50, 4], [VERSION, 2], [FLAGS, 2], [0, 2], [0, 2], [DATE, 2], [0, 4], [0, 4], [0, 4]),
    numbers([name.length, 2], [0, 2]),
    name,
  ]);

const entryOf = ({ name, sum, size, at }: Written): Buffer =>
  Buffer.concat([
    numbers([0x02014b50, 4], [VERSION, 2], [VERSION, 2], [FLAGS, 2], [0, 2], [0, 2], [DATE, 2]),
    numbers(
      [sum, 4],
      [size, 4],
      [size, 4],
      [name.length, 2],
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 4],
      [at, 4],
    ),
    name,
  ]);

/** Little-endian, each with its length in bytes. */
function numbers(...values: [value: number, bytes: number][]): Buffer {
  const buffer = Buffer.alloc(values.reduce((sum, [, bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [value, bytes] of values) at = buffer.writeUIntLE(value, at, bytes);
  return buffer;
}
