import { execFileSync, spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { zip, type Zipped } from "./zip.ts";

const hasPython = spawnSync("python3", ["--version"]).status === 0;

it.skipIf(!hasPython)("Several files as one are what other programs read", async () => {
  const folder = await mkdtemp(join(tmpdir(), "relevo-zip-"));
  async function* files(): AsyncGenerator<Zipped> {
    yield { name: "contacto.json", parts: [Buffer.from('{"a"'), Buffer.from(":1}")] };
    yield { name: "archivos/12-ñandú 🌷.bin", parts: [Buffer.alloc(100_000, 7)] };
    yield { name: "archivos/nada.txt", parts: [] };
  }
  const parts: Buffer[] = [];
  for await (const part of zip(files())) parts.push(part);
  const path = join(folder, "all.zip");
  await writeFile(path, Buffer.concat(parts));
  const script =
    "import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); print(z.testzip()); print([(i.filename, i.file_size) for i in z.infolist()]); print(z.read('contacto.json').decode())";
  const out = execFileSync("python3", ["-c", script, path], {
    encoding: "utf8",
    env: { PYTHONIOENCODING: "utf8", PYTHONUTF8: "1" },
  });
  expect(out.split("\n").slice(0, 3)).toEqual([
    "None",
    "[('contacto.json', 7), ('archivos/12-ñandú 🌷.bin', 100000), ('archivos/nada.txt', 0)]",
    '{"a":1}',
  ]);
  await rm(folder, { recursive: true });
});
