/**
 * Child process under measurement: started with the probe, asked over IPC, and stopped as an operator would
 * stop it.
 */
import { fork, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { compiled } from "../installed.ts";
import type { Answer, Question } from "./child-channel.ts";

const STOP_MS = 20_000;
const PROBE = pathToFileURL(join(compiled, "bench/probe.js")).href;

export interface NewChild {
  /** Path below `dist`. */
  entry: string;
  env: Record<string, string>;
  cwd: string;
}

/** A running child process. Disposing of it ends the process. */
export class Child implements AsyncDisposable {
  readonly #process: ChildProcess;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  readonly #ended: Promise<void>;
  #out = "";
  #lastId = 0;

  constructor({ entry, env, cwd }: NewChild) {
    this.#process = fork(join(compiled, entry), {
      cwd,
      execArgv: ["--import", PROBE],
      env: { PATH: process.env["PATH"] ?? "", HOME: process.env["HOME"] ?? "", ...env },
      stdio: ["ignore", "pipe", "inherit", "ipc"],
    });
    this.#process.stdout?.setEncoding("utf8").on("data", (text: string) => {
      this.#out += text;
    });
    this.#process.on("message", (answer: Answer) => this.#waiting.get(answer.id)?.(answer));
    this.#ended = new Promise((resolve) => this.#process.once("exit", () => resolve()));
    void this.#ended.then(() => this.#giveUp());
  }

  /** All that it has written to its standard output. */
  get out(): string {
    return this.#out;
  }

  /** Asks the process one question. Rejects when its handler throws or when the process ends first. */
  ask<T>(ask: string, facts: unknown = null): Promise<T> {
    this.#lastId += 1;
    const question: Question = { id: this.#lastId, ask, facts };
    return new Promise<T>((resolve, reject) => {
      this.#waiting.set(question.id, ({ answer, error }) => {
        this.#waiting.delete(question.id);
        if (error === undefined) resolve(answer as T);
        else reject(new Error(`${ask}: ${error}`));
      });
      this.#process.send(question);
    });
  }

  /** Sends SIGTERM and waits for the end; sends SIGKILL when it takes longer than 20 seconds. */
  async [Symbol.asyncDispose](): Promise<void> {
    const late = setTimeout(() => this.#process.kill("SIGKILL"), STOP_MS);
    this.#process.kill("SIGTERM");
    await this.#ended;
    clearTimeout(late);
  }

  #giveUp(): void {
    const error = `the process ended; its last words: ${this.#out.slice(-2000)}`;
    for (const [id, settle] of this.#waiting) settle({ id, error });
  }
}
