import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "../../installed.ts";
import { withoutWhatsApp } from "../../testing/wire/wire-program.ts";

/** Gives a program a terminal (util-linux); elsewhere it takes other arguments. */
const SCRIPT = "/usr/bin/script";
const hasTerminals = process.platform === "linux" && existsSync(SCRIPT);

/** Runs the program at a terminal until `isEnough` of what stands on the screen, then presses Ctrl-C; gives all of it. */
async function watched(
  env: Record<string, string>,
  isEnough: (screen: string) => boolean | Promise<boolean>,
): Promise<string> {
  const command = `"${process.execPath}" "${join(root, "dist/main.js")}"`;
  const child = spawn(SCRIPT, ["-qec", command, "/dev/null"], {
    cwd: root,
    env: { PATH: process.env["PATH"] ?? "", HOME: process.env["HOME"] ?? "", TERM: "xterm", ...env },
    timeout: 60_000,
  });
  let screen = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (screen += text));
  const closed = once(child, "close");
  await expect.poll(() => isEnough(screen), { timeout: 50_000 }).toBe(true);
  child.stdin.write("\u0003");
  await closed;
  return screen.replaceAll("\r", "").replaceAll("^C", "");
}

it.runIf(hasTerminals)(
  "Who starts it at a terminal reads sentences there; the log is a file, unless its lines were asked for",
  { timeout: 120_000 },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), "relevo-terminal-"));
    const { LOG_LEVEL: _, ...env } = withoutWhatsApp(folder);
    try {
      const log = (): Promise<string> => readFile(join(folder, "relevo.log"), "utf8").catch(() => "");
      const screen = await watched(
        env,
        async (shown) =>
          shown.includes("Conectando con") && (await log()).includes('"msg":"connection ended"'),
      );
      for (const line of screen.split("\n").filter(Boolean))
        expect(line).toMatch(/^(Relevo está en marcha|Conectando con|Desconectado de|Cerrando en orden)/);
      expect(screen).toContain("Cerrando en orden");
      expect(await log()).toContain('"msg":"stopping"');
      const ended = (shown: string): boolean =>
        shown.includes("Conectando con") && shown.includes("session: connection ended");
      expect(ended(await watched({ ...env, LOG_LEVEL: "debug" }, ended))).toBe(true);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
);
