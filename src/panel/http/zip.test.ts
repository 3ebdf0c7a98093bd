import { execFileSync, spawnSync } from "node:child_process";
import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { zip, type Zipped } from "./zip.ts";

const MIB = 1024 * 1024;
const hasPython = spawnSync("python3", ["--version"]).status === 0;

/** What another program answers to `script`, in which `z` is the archive. */
async function readBack(files: AsyncGenerator<Zipped>, script: string): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), "relevo-zip-"));
  const path = join(folder, "all.zip");
  const file = await open(path, "w");
  let at = 0;
  let kept: Buffer[] = [];
  const writeKept = async (): Promise<void> => {
    const whole = Buffer.concat(kept);
    await file.write(whole, 0, whole.length, at);
    at += whole.length;
    kept = [];
  };
  for await (const part of zip(files)) {
    if (part.length < MIB) kept.push(part);
    else {
      // Zeros are left out: the file has a hole there, which is read as zeros.
      await writeKept();
      at += part.length;
    }
  }
  await writeKept();
  await file.close();
  const out = execFileSync(
    "python3",
    ["-c", `import sys, zipfile\nz = zipfile.ZipFile(sys.argv[1])\n${script}`, path],
    { encoding: "utf8", env: { PYTHONIOENCODING: "utf8", PYTHONUTF8: "1" } },
  );
  await rm(folder, { recursive: true });
  return out.trimEnd().split("\n");
}

describe.skipIf(!hasPython)("Several files as one are what other programs read", () => {
  it("with their names and sums", async () => {
    async function* files(): AsyncGenerator<Zipped> {
      yield { name: "contacto.json", parts: [Buffer.from('{"a"'), Buffer.from(":1}")] };
      yield { name: "archivos/12-ñandú 🌷.bin", parts: [Buffer.alloc(100_000, 7)] };
      yield { name: "archivos/nada.txt", parts: [] };
    }
    const script =
      "print(z.testzip()); print([(i.filename, i.file_size) for i in z.infolist()]); print(z.read('contacto.json').decode())";
    expect(await readBack(files(), script)).toEqual([
      "None",
      "[('contacto.json', 7), ('archivos/12-ñandú 🌷.bin', 100000), ('archivos/nada.txt', 0)]",
      '{"a":1}',
    ]);
  });

  it.each([65_534, 65_535, 65_536])("when they are %s", async (many) => {
    async function* files(): AsyncGenerator<Zipped> {
      for (let i = 0; i < many; i++) yield { name: `${i}.txt`, parts: [Buffer.from(`${i}`)] };
    }
    const script = "l = z.infolist(); print(len(l)); print(z.read(l[-1]).decode()); print(z.testzip())";
    expect(await readBack(files(), script)).toEqual([String(many), String(many - 1), "None"]);
  });

  it("when they are larger than 4 GiB together", async () => {
    const large = Buffer.alloc(128 * MIB);
    async function* files(): AsyncGenerator<Zipped> {
      for (let i = 0; i < 3; i++) yield { name: `${i}.bin`, parts: Array<Buffer>(11).fill(large) };
      yield { name: "last.txt", parts: [Buffer.from("behind all that")] };
    }
    const script =
      "print(z.read('last.txt').decode()); print([i.file_size for i in z.infolist()]); print(z.infolist()[-1].header_offset > 2**32)";
    const size = 11 * large.length;
    expect(await readBack(files(), script)).toEqual([
      "behind all that",
      `[${size}, ${size}, ${size}, 15]`,
      "True",
    ]);
  });
});

it("One file that no archive of this kind can hold ends it instead of spoiling it", async () => {
  const large = Buffer.alloc(512 * MIB);
  async function* files(): AsyncGenerator<Zipped> {
    yield { name: "0.bin", parts: Array<Buffer>(8).fill(large) };
  }
  const reading = async (): Promise<void> => {
    for await (const part of zip(files())) expect(part.length).toBeGreaterThan(0);
  };
  await expect(reading()).rejects.toThrow("too large for an archive");
});
