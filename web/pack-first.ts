/** Vite plugin: beside the scripts and styles of the first page, lays what brotli makes of them with time on its hands (an eighth smaller). */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import type { Plugin } from "vite";

const pack = promisify(brotliCompress);

export function packFirst(): Plugin {
  return {
    name: "pack-first",
    apply: "build",
    // When they lie on the disk: until then other plugins may still change them.
    async writeBundle({ dir = "" }, bundle) {
      const first = Object.keys(bundle).filter((name) => /\/first-[\w-]+\.(js|css)$/.test(name));
      await Promise.all(first.map((name) => packFile(join(dir, name))));
    },
  };
}

async function packFile(path: string): Promise<void> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  await writeFile(`${path}.br`, await pack(await readFile(path), { params }));
}
