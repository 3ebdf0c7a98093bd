import { spawn, type ChildProcess } from "node:child_process";
import { on, once } from "node:events";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const SLOW_MACHINE_MS = 240_000;

describe("npm run demo", { timeout: SLOW_MACHINE_MS }, () => {
  it("--fast sees every step happen, says so, and leaves nothing behind", async () => {
    await using demo = await startDemo("--fast");
    const code = await demo.ended();
    expect(demo.output()).toContain("Se vio todo");
    expect(demo.output()).not.toContain("✗");
    // Clients' files, both ways: the panel is in the same process as its WhatsApp, whose certificate Node does not know.
    expect(demo.output()).toContain("✓ El panel muestra la foto de Marta");
    expect(demo.output()).toContain("✓ Un PDF enviado desde el panel llega");
    expect(code).toBe(0);
    expect(await demo.leftovers()).toEqual([]);
  });

  it("tells where the panel is, and ends in order when asked to in the middle of the play", async () => {
    await using demo = await startDemo();
    await demo.says("── 2 · ");
    const [, url = "", user = "", password = ""] =
      /Panel: +(\S+)\n *Usuario: +(\S+)\n *Contraseña: +(\S+)/.exec(demo.output()) ?? [];
    const login = await fetch(`${url}/api/login`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ user, password }),
    });
    expect(login.status).toBe(200);
    demo.child.kill("SIGINT");
    const code = await demo.ended();
    expect(demo.output()).toContain("Cerrando en orden");
    expect(demo.output()).not.toContain("✗");
    expect(code).toBe(0);
    expect(await demo.leftovers()).toEqual([]);
  });
});

/** The demo as a process of its own, with a temporary folder of its own. */
async function startDemo(...args: string[]) {
  const folder = await mkdtemp(join(tmpdir(), "demo-test-"));
  const child = spawn(process.execPath, ["--import", "tsx", "src/demo.ts", ...args], {
    env: { ...process.env, TMPDIR: folder, PORT: "0" },
    timeout: SLOW_MACHINE_MS,
  });
  const heard: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => heard.push(text));
  const output = (): string => heard.join("");
  return {
    child,
    output,
    ended: () => codeOf(child),
    says: async (text: string) => {
      for await (const _ of on(child.stdout, "data", { close: ["end"] })) if (output().includes(text)) return;
      throw new Error(`the demo ended without having said it: ${output()}`);
    },
    // tsx keeps its cache there.
    leftovers: async () => (await readdir(folder)).filter((name) => !name.startsWith("tsx-")),
    [Symbol.asyncDispose]: async () => {
      child.kill("SIGKILL");
      await codeOf(child);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** null = it was killed. */
async function codeOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, "close");
  return child.exitCode;
}
