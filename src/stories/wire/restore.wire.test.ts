import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { Api } from "../../testing/wire/wire-api.ts";
import { Program, withoutWhatsApp } from "../../testing/wire/wire-program.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "relevo-restoring-"));
  return () => rm(folder, { recursive: true, force: true });
});

async function signIn(program: Program): Promise<Api> {
  const api = new Api(await program.url());
  await api.login();
  return api;
}

async function restore(...args: string[]): Promise<{ code: number | null; said: string }> {
  await using program = new Program(withoutWhatsApp(folder), { entry: "dist/restore.js", args });
  const { code, out, err } = await program.ends();
  return { code, said: [...out, ...err].join("\n") };
}

describe("The restore command", () => {
  it("lists what there is, waits until the program has stopped, then brings back what was", async () => {
    let name: string;
    {
      await using program = new Program(withoutWhatsApp(folder));
      const api = await signIn(program);
      await api.patch("/api/settings", { companyName: "UltraWiFi" });
      ({ name } = await api.post<{ name: string }>("/api/backups", undefined));
      await api.patch("/api/settings", { companyName: "Otra" });
      expect(await restore(name)).toEqual({
        code: 1,
        said: "Relevo está en marcha: detenelo y volvé a probar. No se cambió nada.",
      });
      expect((await api.get<{ companyName: string }>("/api/settings")).companyName).toBe("Otra");
      expect((await program.stop()).code).toBe(0);
    }
    const list = await restore();
    expect([list.code, list.said.split("\n").at(-1)?.trim()]).toEqual([1, name]);
    expect(await restore("no-hay.db")).toMatchObject({ code: 1, said: expect.stringContaining("no existe") });
    const { code, said } = await restore(name);
    expect([code, said]).toEqual([0, expect.stringContaining("la copia quedó en lugar de la base de datos")]);
    expect(
      (await readdir(join(folder, "backups"))).filter((one) => one.startsWith("before-restore-")),
    ).toHaveLength(1);
    await using program = new Program(withoutWhatsApp(folder));
    const api = await signIn(program);
    expect((await api.get<{ companyName: string }>("/api/settings")).companyName).toBe("UltraWiFi");
    expect((await program.stop()).code).toBe(0);
  });
});
