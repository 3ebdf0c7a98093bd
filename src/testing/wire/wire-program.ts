/** Child-process fixture of the real program: started, killed, stopped, and observed by its output. */
import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ADMIN } from "./wire-api.ts";
import { root } from "../../installed.ts";
import { Watchers } from "../../simulator/watchers.ts";

const LOOPBACK_ONLY = pathToFileURL(join(root, "scripts/loopback-only.mjs")).href;
const READY_MS = 60_000;
/** Longer than the program gives itself to stop. */
const END_MS = 25_000;
/** Lines of output that are kept for error messages. */
const LINES = 400;

/** Environment of a program with an administrator whose WhatsApp server does not answer: the panel works all the same. */
export const withoutWhatsApp = (folder: string): Record<string, string> => ({
  DATA_DIR: folder,
  PORT: "0",
  WHATSAPP_URL: "ws://127.0.0.1:9/ws",
  LOG_LEVEL: "warn",
  ADMIN_USER: ADMIN.user,
  ADMIN_PASSWORD: ADMIN.password,
});

/** How a run ended. */
export interface Ended {
  /** null when a signal ended it. */
  code: number | null;
  /** What it wrote, line by line: at most the last 400 lines of each stream. */
  out: string[];
  err: string[];
}

/** One run of the program. Each run is a new process and a new object. Disposing of it kills the process. */
export class Program implements AsyncDisposable {
  readonly out: string[] = [];
  readonly err: string[] = [];
  /** Output and errors together, never shortened; without the QR. */
  readonly all: string[] = [];
  readonly #child: ChildProcess;
  readonly #watchers = new Watchers();
  readonly #end: Promise<number | null>;
  #ended = false;
  /** Kept once it was seen, since old lines of output are dropped. */
  #url: string | null = null;

  /** `env` is the whole environment of the process, together with PATH and HOME. */
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

  /** Address of the panel. */
  async url(): Promise<string> {
    if (this.#url !== null) return this.#url;
    const line = await this.says("Panel: ");
    this.#url = line.slice(line.indexOf("http"));
    return this.#url;
  }

  /**
   * The first line of output that contains this. Rejects when the program ends without it, or after the
   * timeout.
   */
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

  /** Lines logged as error or fatal, and everything written to stderr. */
  complaints(): string[] {
    return [...this.out.filter((line) => /^\{"level":"(error|fatal)"/.test(line)), ...this.err];
  }

  /** The last lines of output, for error messages. */
  lastWords(): string {
    return [...this.out.filter((line) => !/[▄█▀]/.test(line)).slice(-15), ...this.err.slice(-15)].join("\n");
  }

  /** Kills the process, as a power cut would. */
  async kill(): Promise<void> {
    this.#child.kill("SIGKILL");
    await this.#end;
  }

  /** Stops the process with SIGTERM, as an operator would; resolves when it ended. */
  async stop(): Promise<Ended> {
    this.#child.kill("SIGTERM");
    return this.ends();
  }

  /** Resolves when the process ended; rejects when it does not end in time. */
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
