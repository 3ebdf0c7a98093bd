import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { ADMIN, Api } from "../../testing/wire/wire-api.ts";
import { Program, withoutWhatsApp } from "../../testing/wire/wire-program.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "relevo-resetting-"));
  return () => rm(folder, { recursive: true, force: true });
});

async function reset(...args: string[]): Promise<{ code: number | null; said: string }> {
  await using program = new Program(withoutWhatsApp(folder), { entry: "dist/reset-password.js", args });
  const { code, out, err } = await program.ends();
  return { code, said: [...out, ...err].join("\n") };
}

const passwordIn = (said: string): string => /: ([2-9A-Z]{4}(?:-[2-9A-Z]{4}){3})$/m.exec(said)?.[1] ?? "";

describe("The command that gives a one-time password", () => {
  it("says what is missing when there is nothing to reset", async () => {
    const { code, said } = await reset("admin");
    expect([code, said]).toEqual([1, `No hay una base de datos en ${folder}. Revisá DATA_DIR.`]);
  });

  it("lets a sole administrator in again, while the program runs and while it does not", async () => {
    {
      await using program = new Program(withoutWhatsApp(folder));
      const url = await program.url();
      const before = new Api(url);
      await before.login();
      expect(await reset()).toMatchObject({ code: 1, said: expect.stringContaining("admin (admin)") });
      expect(await reset("nadie")).toMatchObject({
        code: 1,
        said: expect.stringContaining("No existe el usuario nadie"),
      });
      const { code, said } = await reset(ADMIN.user);
      expect(code).toBe(0);
      const lent = passwordIn(said);
      await expect(before.get("/api/me")).rejects.toThrow("401");
      await expect(new Api(url).login()).rejects.toThrow("401");
      const after = new Api(url);
      await after.login({ user: ADMIN.user, password: lent });
      await expect(after.get("/api/tickets")).rejects.toThrow("change-password-required");
      await after.post("/api/me/password", { current: lent, password: "la nueva, larga y propia" });
      await after.login({ user: ADMIN.user, password: "la nueva, larga y propia" });
      await after.get("/api/tickets");
      const { items } = await after.get<{ items: { text: string; user: string | null }[] }>("/api/audit");
      expect(items.map(({ text }) => text)).toContain(
        "Desde el servidor se le dio a admin una contraseña de un solo uso",
      );
      expect((await program.stop()).code).toBe(0);
    }
    const { code, said } = await reset(ADMIN.user, "--remove-second-factor");
    expect(code).toBe(0);
    await using program = new Program(withoutWhatsApp(folder));
    const api = new Api(await program.url());
    await api.login({ user: ADMIN.user, password: passwordIn(said) });
    expect((await api.get<{ requiredAction: string }>("/api/me")).requiredAction).toBe("change-password");
    expect((await program.stop()).code).toBe(0);
  });
});
