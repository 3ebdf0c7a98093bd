/** The real program as a process of its own, watched from outside: started, killed, stopped, read. */
import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Watchers } from "../../simulator/watchers.ts";

const root = join(import.meta.dirname, "../../..");
const LOOPBACK_ONLY = pathToFileURL(join(root, "scripts/loopback-only.mjs")).href;
const READY_MS = 60_000;
/** Longer than the program gives itself to stop. */
const END_MS = 25_000;
/** Output that is kept for complaints. */
const LINES = 400;

export interface Ended {
  /** null when a signal ended it. */
  code: number | null;
  /** All that it wrote, line by line. */
  out: string[];
  err: string[];
}

/** One run of the program. A new run is a new object, as it is a new process. */
export class Program implements AsyncDisposable {
  readonly out: string[] = [];
  readonly err: string[] = [];
  /** Both, and nothing of it is ever dropped; without the QR. */
  readonly all: string[] = [];
  readonly #child: ChildProcess;
  readonly #watchers = new Watchers();
  readonly #end: Promise<number | null>;
  #ended = false;
  /** Kept once it was said: a long run says more than is kept. */
  #url: string | null = null;

  /** `env` is all of the environment it sees, but for where Node itself is. */
  constructor(
    env: Record<string, string>,
    { entry = "dist/main.js", cwd = root, args = [] as string[] } = {},
  ) {
    this.#child = spawn(process.execPath, ["--import", LOOPBACK_ONLY, join(root, entry), ...args], {
      cwd,
      env: { PATH: process.env["PATH"] ?? "", HOME: process.env["HOME"] ?? "", ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.#collect("out");
    this.#collect("err");
    const kill = (): void => void this.#child.kill("SIGKILL");
    process.on("exit", kill);
    this.#end = new Promise((resolve, reject) => {
      this.#child.once("error", reject);
      // "close", not "exit": what it wrote last is to be read too.
      this.#child.once("close", (code) => {
        process.off("exit", kill);
        this.#ended = true;
        this.#watchers.look();
        resolve(code);
      });
    });
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  get isRunning(): boolean {
    return !this.#ended;
  }

  /** Where its panel listens. */
  async url(): Promise<string> {
    if (this.#url !== null) return this.#url;
    const line = await this.says("Panel: ");
    this.#url = line.slice(line.indexOf("http"));
    return this.#url;
  }

  /** The first line of its output that contains this. Rejects when it ends without. */
  async says(part: string, timeoutMs = READY_MS): Promise<string> {
    const find = (): { line: string | null } | undefined => {
      const line = this.out.find((one) => one.includes(part)) ?? null;
      return line !== null || this.#ended ? { line } : undefined;
    };
    const complaint = (): string => `the program did not say "${part}", but: ${this.lastWords()}`;
    const { line } = await this.#watchers.until(find, { timeoutMs, complaint });
    if (line === null) throw new Error(`the program ended: ${this.lastWords()}`);
    return line;
  }

  /** What it logged as somebody's task (error, fatal), and all it wrote to stderr. */
  complaints(): string[] {
    return [...this.out.filter((line) => /^\{"level":"(error|fatal)"/.test(line)), ...this.err];
  }

  lastWords(): string {
    return [...this.out.filter((line) => !/[▄█▀]/.test(line)).slice(-15), ...this.err.slice(-15)].join("\n");
  }

  /** As a power cut would. */
  async kill(): Promise<void> {
    this.#child.kill("SIGKILL");
    await this.#end;
  }

  /** As an operator would; resolves when it is over. */
  async stop(): Promise<Ended> {
    this.#child.kill("SIGTERM");
    return this.ends();
  }

  /** Resolves when it ended by itself. */
  async ends(): Promise<Ended> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`the program runs on: ${this.lastWords()}`)), END_MS);
    });
    try {
      return { code: await Promise.race([this.#end, late]), out: this.out, err: this.err };
    } finally {
      clearTimeout(timer);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (!this.#ended) await this.kill();
  }

  #collect(what: "out" | "err"): void {
    const lines = this[what];
    const stream = this.#child[what === "out" ? "stdout" : "stderr"];
    let rest = "";
    stream?.setEncoding("utf8").on("data", (chunk: string) => {
      const parts = (rest + chunk).split("\n");
      rest = parts.pop() ?? "";
      const said = parts.filter((line) => line.trim() !== "");
      lines.push(...said);
      this.all.push(...said.filter((line) => !/[▄█▀]/.test(line)));
      if (lines.length > LINES) lines.splice(0, lines.length - LINES);
      this.#watchers.look();
    });
  }
}
