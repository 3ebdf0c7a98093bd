import { chmod, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { keepSecretKey, keepToOurselves, prepareDataDir } from "./secret-key.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "relevo-key-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

describe("The secret key", () => {
  it("is made once, for the owner only, and then stays", async () => {
    const first = await keepSecretKey(folder);
    const second = await keepSecretKey(folder);
    expect(first.created).toBe(true);
    expect(first.key).toHaveLength(32);
    expect(second).toEqual({ key: first.key, created: false });
    expect((await stat(join(folder, "secret.key"))).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(["secret.key"]);
  });

  it("is one when two start at once", async () => {
    const keys = await Promise.all(Array.from({ length: 8 }, () => keepSecretKey(folder)));
    expect(new Set(keys.map(({ key }) => key.toString("hex"))).size).toBe(1);
    expect(keys.filter(({ created }) => created)).toHaveLength(1);
  });

  it.each([
    ["readable by others", "ab".repeat(32), 0o644, /chmod 600/],
    ["too short", "abcd", 0o600, /does not hold a key of 32 bytes/],
    ["empty", "", 0o600, /does not hold a key of 32 bytes/],
  ])("that is %s is refused and not touched", async (_, text, mode, sentence) => {
    const path = join(folder, "secret.key");
    await writeFile(path, text);
    await chmod(path, mode);
    await expect(keepSecretKey(folder)).rejects.toThrow(sentence);
    expect(await readFile(path, "utf8")).toBe(text);
  });
});

describe("The data folder", () => {
  it("is made for the owner only", async () => {
    const path = join(folder, "a", "data");
    await prepareDataDir(path);
    expect((await stat(path)).mode & 0o777).toBe(0o700);
  });

  it("that others may look into is refused when it holds something, with the command that closes it", async () => {
    await writeFile(join(folder, "relevo.db"), "clients");
    await chmod(folder, 0o755);
    await expect(prepareDataDir(folder)).rejects.toThrow(
      `mode 755), where clients' conversations lie. Close it: chmod 700 ${folder}`,
    );
    expect((await stat(folder)).mode & 0o777).toBe(0o755);
  });

  it("that is empty, as a new volume is, is closed", async () => {
    await chmod(folder, 0o755);
    await prepareDataDir(folder);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
  });

  it("may be open where somebody made sure that nobody gets there; its files never are", async () => {
    await mkdir(join(folder, "backups"), { mode: 0o755 });
    const files = ["relevo.db", "relevo.db-wal", "relevo.db-shm", join("backups", "daily.db")];
    for (const name of files) await writeFile(join(folder, name), "clients", { mode: 0o644 });
    await chmod(folder, 0o755);
    await prepareDataDir(folder, { isOpen: true });
    const modes = await Promise.all(
      [...files, "backups"].map(async (name) => (await stat(join(folder, name))).mode & 0o777),
    );
    expect(modes).toEqual([0o600, 0o600, 0o600, 0o600, 0o700]);
  });

  it("gets nothing that others may read", async () => {
    const before = process.umask();
    try {
      keepToOurselves();
      await writeFile(join(folder, "new"), "");
      expect((await stat(join(folder, "new"))).mode & 0o077).toBe(0);
    } finally {
      process.umask(before);
    }
  });

  it("that is a file is refused in one sentence", async () => {
    const path = join(folder, "file");
    await writeFile(path, "");
    await expect(prepareDataDir(path)).rejects.toThrow(/is not a folder we may write in \(EEXIST\)/);
  });
});
