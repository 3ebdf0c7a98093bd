/** Secret key and data folder: creates both with private permissions, and refuses a folder that others may read. */
import { randomBytes } from "node:crypto";
import { access, chmod, constants, link, mkdir, open, readdir, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { ConfigError, parseKey } from "../config.ts";

const FILE = "secret.key";

/** Sets the umask: files created from now on are readable by their owner only. */
export function keepToOurselves(): void {
  process.umask(0o077);
}

/**
 * Makes the folder, for its owner only, and makes sure that we may write in it and nobody else may look into it; `isOpen`:
 * that is somebody else's care. Throws `ConfigError`.
 */
export async function prepareDataDir(dataDir: string, { isOpen = false } = {}): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw sorry("data-dir", { path: dataDir, code: codeOf(cause) }, cause);
  }
  if (process.platform === "win32") return;
  if (!isOpen) await closeFolder(dataDir);
  await closeFiles(dataDir);
}

const OTHERS = 0o077;
/** What lies there when the program has run before. */
const DATABASE = "relevo.db";

/** An empty one is closed; one that others may have read is for a person to decide, as with the key. */
async function closeFolder(dataDir: string): Promise<void> {
  const loose = await looseMode(dataDir);
  if (loose === null) return;
  const isUsed = (await exists(join(dataDir, DATABASE))) || (await exists(join(dataDir, FILE)));
  if (!isUsed) {
    // Not ours to close, or on a disk that knows no owners.
    await chmod(dataDir, 0o700).catch(() => undefined);
    if ((await looseMode(dataDir)) === null) return;
  }
  throw sorry("data-dir-open", { path: dataDir, mode: loose });
}

/** As `chmod` writes it; null = only its owner gets in. */
async function looseMode(path: string): Promise<string | null> {
  const { mode } = await stat(path);
  return (mode & OTHERS) === 0 ? null : (mode & 0o777).toString(8);
}

/** Those of earlier versions, and of tools that put a copy there. */
async function closeFiles(dataDir: string): Promise<void> {
  const names = await readdir(dataDir, { withFileTypes: true });
  const backups = await readdir(join(dataDir, "backups")).catch(() => []);
  const files = names.filter((one) => one.isFile() && one.name.startsWith(DATABASE)).map(({ name }) => name);
  const folders = names.filter((one) => one.isDirectory() && ["backups", "media"].includes(one.name));
  const closing = [
    ...files.map((name): [string, number] => [join(dataDir, name), 0o600]),
    ...backups.map((name): [string, number] => [join(dataDir, "backups", name), 0o600]),
    ...folders.map(({ name }): [string, number] => [join(dataDir, name), 0o700]),
  ];
  for (const [path, mode] of closing)
    // A disk without owners, or somebody else's file: the folder around it is closed.
    if ((await looseMode(path).catch(() => null)) !== null) await chmod(path, mode).catch(() => undefined);
}

/**
 * Reads `secret.key` in the data folder, or makes it; an existing one is never overwritten. `created` with a database
 * beside it means that the database's key is lost. Throws `ConfigError`.
 */
export async function keepSecretKey(dataDir: string): Promise<{ key: Buffer; created: boolean }> {
  const path = join(dataDir, FILE);
  const created = await create(path, `${randomBytes(32).toString("hex")}\n`);
  return { key: await readKey(path), created };
}

/** The key that lies there; null = there is none. Makes nothing. Throws `ConfigError`. */
export async function findSecretKey(dataDir: string): Promise<Buffer | null> {
  const path = join(dataDir, FILE);
  return (await exists(path)) ? readKey(path) : null;
}

/** Takes back a key that was made for nothing: it opened no database, and would hide that the right one is missing. */
export async function dropSecretKey(dataDir: string): Promise<void> {
  await rm(join(dataDir, FILE), { force: true });
}

async function readKey(path: string): Promise<Buffer> {
  const { mode } = await stat(path);
  if (process.platform !== "win32" && (mode & 0o077) !== 0) {
    throw sorry("key-open", { path });
  }
  const text = await readFile(path, "utf8").catch((cause: unknown) => {
    throw sorry("key-unreadable", { path, code: codeOf(cause) }, cause);
  });
  const key = parseKey(text);
  if (!key) throw sorry("key-damaged", { path });
  return key;
}

/**
 * False when it was there already. Written beside and then linked: a crash leaves a whole key or none, and of two that
 * start at once one wins.
 */
async function create(path: string, text: string): Promise<boolean> {
  if (await exists(path)) return false;
  const draft = `${path}.${randomBytes(6).toString("hex")}`;
  try {
    await writeDurably(draft, text);
    await link(draft, path);
    return true;
  } catch (cause) {
    if (codeOf(cause) === "EEXIST") return false;
    throw sorry("key-unwritable", { path, code: codeOf(cause) }, cause);
  } finally {
    await rm(draft, { force: true });
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error: unknown) => {
      if (codeOf(error) === "ENOENT") return false;
      throw sorry("key-unseen", { path, code: codeOf(error) }, error);
    },
  );
}

async function writeDurably(path: string, text: string): Promise<void> {
  await using file = await open(path, "wx", 0o600);
  await file.writeFile(text);
  await file.sync();
}

function sorry(what: Sorry, facts: Record<string, string>, cause?: unknown): ConfigError {
  return new ConfigError([{ key: `terminal.start-${what}`, facts }], { cause });
}

type Sorry =
  | "data-dir"
  | "data-dir-open"
  | "key-open"
  | "key-unreadable"
  | "key-damaged"
  | "key-unwritable"
  | "key-unseen";

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? "unknown";
