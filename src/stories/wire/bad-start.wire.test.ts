import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { createServer } from "node:net";
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { beforeAll, describe, expect, it } from "vitest";
import { Program, type Ended } from "../../testing/wire/wire-program.ts";
import { openWireWorld, type ConnectionJson, type WireWorld } from "../../testing/wire/wire-world.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "relevo-start-"));
  return () => rm(folder, { recursive: true, force: true });
});

/** No server answers there: whoever gets that far has not ended. */
const env = (more: Record<string, string>): Record<string, string> => ({
  DATA_DIR: folder,
  PORT: "0",
  WHATSAPP_URL: "ws://127.0.0.1:9/ws",
  LOG_LEVEL: "warn",
  ...more,
});

async function fails(more: Record<string, string>): Promise<string> {
  await using program = new Program(env(more));
  const { code, out, err }: Ended = await program.ends();
  expect({ code, out }).toEqual({ code: 1, out: [] });
  return err.join("\n");
}

const hashOf = async (path: string): Promise<string> =>
  createHash("sha256")
    .update(await readFile(path))
    .digest("hex");

describe("A program that cannot start says why in a sentence, ends with 1 and leaves everything as it was", () => {
  it("with another SECRET_KEY than the one the credentials were sealed with", async () => {
    const dataDir = join(folder, "sealed");
    {
      await using program = new Program(env({ DATA_DIR: dataDir, SECRET_KEY: "a1".repeat(32) }));
      await program.url();
      expect((await program.stop()).code).toBe(0);
    }
    const before = await hashOf(join(dataDir, "relevo.db"));
    expect(await fails({ DATA_DIR: dataDir, SECRET_KEY: "b2".repeat(32) })).toBe(
      "SECRET_KEY no es la clave con la que se guardó el vínculo con WhatsApp. Arrancá con la anterior; no se cambió nada.",
    );
    expect(await hashOf(join(dataDir, "relevo.db"))).toBe(before);
    // And with the right one it starts as if nothing had been.
    await using again = new Program(env({ DATA_DIR: dataDir, SECRET_KEY: "a1".repeat(32) }));
    await again.url();
  });

  it("with its secret key lost, and leaves no new one in its place", async () => {
    const dataDir = join(folder, "keyless");
    {
      await using program = new Program(env({ DATA_DIR: dataDir }));
      await program.url();
      await program.stop();
    }
    const path = join(dataDir, "secret.key");
    const key = await readFile(path, "utf8");
    await rm(path);
    expect(await fails({ DATA_DIR: dataDir })).toContain("Arrancá con la anterior; no se cambió nada.");
    await expect(stat(path)).rejects.toThrow("ENOENT");
    await writeFile(path, key, { mode: 0o600 });
    await using again = new Program(env({ DATA_DIR: dataDir }));
    await again.url();
  });

  it("with a database of a newer version", async () => {
    const dataDir = join(folder, "newer");
    {
      await using program = new Program(env({ DATA_DIR: dataDir }));
      await program.url();
      await program.stop();
    }
    const path = join(dataDir, "relevo.db");
    const db = new Database(path);
    db.prepare("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('of tomorrow', 9e15)").run();
    db.close();
    const before = await hashOf(path);
    const said = await fails({ DATA_DIR: dataDir });
    expect(said).toContain("es de una versión más nueva de Relevo. Volvé a instalar esa versión");
    expect(said.split("\n")).toHaveLength(1);
    expect(await hashOf(path)).toBe(before);
  });

  it("with something else where the database should be", async () => {
    const dataDir = join(folder, "damaged");
    await mkdir(dataDir, { mode: 0o700 });
    const path = join(dataDir, "relevo.db");
    await writeFile(path, "lista de compras\n".repeat(500));
    const before = await hashOf(path);
    const said = await fails({ DATA_DIR: dataDir });
    expect(said).toContain(
      "no es una base de datos que se pueda leer. Restaurá una copia; no se cambió nada.",
    );
    expect(said.split("\n")).toHaveLength(1);
    expect(await hashOf(path)).toBe(before);
  });

  it("with a data folder in which it may not write", async () => {
    const file = join(folder, "a-file");
    await writeFile(file, "no soy una carpeta");
    const said = await fails({ DATA_DIR: join(file, "data") });
    expect(said).toContain(
      `DATA_DIR: ${join(file, "data")} no es una carpeta donde podamos escribir (ENOTDIR)`,
    );
    expect(await readFile(file, "utf8")).toBe("no soy una carpeta");
  });

  it("with a port that is in use", async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => {
      taken.listen(0, "127.0.0.1", resolve);
    });
    const { port } = taken.address() as AddressInfo;
    const said = await fails({ PORT: String(port) });
    taken.close();
    expect(said).toBe(`El puerto ${port} está en uso. Cerrá el programa que lo ocupa o elegí otro con PORT.`);
  });

  it("with mistakes in the environment, all of them at once, before anything is made", async () => {
    const dataDir = join(folder, "never");
    const said = await fails({
      DATA_DIR: dataDir,
      PORT: "80000",
      LOCALE: "fr",
      TIMEZONE: "Tucumán",
      SECRET_KEY: "corta",
      WHATSAPP_URL: "http://web.whatsapp.com",
      ADMIN_USER: "solo",
    });
    for (const name of ["PORT", "LOCALE", "TIMEZONE", "SECRET_KEY", "WHATSAPP_URL", "ADMIN_USER"])
      expect(said).toContain(`- ${name}`);
    await expect(stat(dataDir)).rejects.toThrow("ENOENT");
  });

  it("on a full disk, and goes on once there is room", async ({ skip }) => {
    const disk = join(folder, "disk");
    await mkdir(disk);
    try {
      execFileSync("mount", ["-t", "tmpfs", "-o", "size=192k", "tmpfs", disk], { stdio: "ignore" });
    } catch {
      skip("a small disk can be made by root only");
    }
    try {
      expect(await fails({ DATA_DIR: disk })).toBe(
        "El disco está lleno: liberá espacio y arrancá de nuevo. No se perdió nada.",
      );
      execFileSync("mount", ["-o", "remount,size=64m", disk], { stdio: "ignore" });
      await using program = new Program(env({ DATA_DIR: disk }));
      await program.url();
    } finally {
      execFileSync("umount", ["-l", disk], { stdio: "ignore" });
    }
  });
});

describe("A program that runs", () => {
  let world: WireWorld;

  beforeAll(async () => {
    world = await openWireWorld();
    await world.link();
    return () => world[Symbol.asyncDispose]();
  });

  it("keeps a second one away from its session, which says so", async () => {
    await using second = new Program(world.environment());
    await second.says("Otra copia de Relevo está usando esta base de datos. Cerrá la otra.");
    expect((await world.api.get<ConnectionJson>("/api/whatsapp")).state).toBe("connected");
    expect((await second.stop()).code).toBe(0);
    expect((await world.api.get<ConnectionJson>("/api/whatsapp")).state).toBe("connected");
  });

  it("ends on SIGTERM within seconds, in order, and is still linked the next time", async () => {
    const from = Date.now();
    expect(await world.stop()).toBe(0);
    expect(Date.now() - from).toBeLessThan(5000);
    await world.start();
    await world.connection(({ state }) => state === "connected");
    expect(world.takeComplaints()).toEqual([]);
  });
});
