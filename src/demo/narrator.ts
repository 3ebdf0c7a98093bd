/** Tells in the terminal what happens, one line each, at a pace people can read. */
import { setTimeout as wait } from "node:timers/promises";
import { shorten } from "../domain/text/shorten.ts";

export interface Happening {
  readonly who: string;
  readonly where: string;
  readonly text: string;
  /** seen: it was observed on the phone that it was meant for. */
  readonly mark?: "seen";
}

export interface NarratorOptions {
  readonly out: NodeJS.WriteStream;
  /** Whether to leave people time to read. */
  readonly paced: boolean;
  readonly timezone: string;
  /** Ends all waiting: whoever tells something then gets an `AbortError`. */
  readonly signal: AbortSignal;
}

const PER_LINE_MS = 900;
const PER_SIGN_MS = 9;
const LONGEST_PAUSE_MS = 2200;
/** When nobody's window says how wide it is. */
const WIDTH = 160;
const NARROWEST = 70;

export class Narrator {
  readonly #options: NarratorOptions;
  readonly #paint: (style: keyof typeof STYLES, text: string) => string;

  constructor(options: NarratorOptions) {
    this.#options = options;
    const coloured = options.out.isTTY && !process.env["NO_COLOR"];
    this.#paint = coloured ? (style, text) => `${STYLES[style]}${text}${RESET}` : (_style, text) => text;
  }

  chapter(title: string): void {
    this.#write("");
    this.#write(this.#paint("title", `── ${title} ${"─".repeat(Math.max(3, 66 - title.length))}`));
  }

  /** What the demo itself remarks. */
  async remark(text: string): Promise<void> {
    this.#options.signal.throwIfAborted();
    this.#write(`${this.#time()}   ${this.#paint("dim", `· ${text}`)}`);
    await this.#pause(text);
  }

  async tell({ who, where, text, mark }: Happening): Promise<void> {
    this.#options.signal.throwIfAborted();
    const seen = mark === "seen" ? this.#paint("good", "✓") : " ";
    const head = `${who} → ${where}`;
    const line = shorten(flatten(text), Math.max(NARROWEST, this.#width() - 12 - HEAD));
    this.#write(`${this.#time()} ${seen} ${this.#paint("who", head.padEnd(HEAD))} ${this.#formatted(line)}`);
    await this.#pause(line);
  }

  /** A message as it stands on the phone, line by line. */
  async show({ who, where, text }: Happening): Promise<void> {
    this.#options.signal.throwIfAborted();
    const bar = this.#paint("dim", "│");
    this.#write(`${this.#time()} ${this.#paint("good", "✓")} ${this.#paint("who", `${who} → ${where}`)}`);
    for (const line of text.split("\n"))
      this.#write(`             ${bar} ${this.#formatted(line)}`.trimEnd());
    await this.#pause(text);
  }

  /** What was promised and what of it was seen. */
  list(lines: readonly { text: string; isSeen: boolean }[]): void {
    for (const { text, isSeen } of lines)
      this.#write(isSeen ? `  ${this.#paint("good", "✓")} ${text}` : `  ${this.#paint("bad", `✗ ${text}`)}`);
  }

  problem(text: string): void {
    this.#write(`${this.#time()} ${this.#paint("bad", `✗ ${text}`)}`);
  }

  say(text: string, style: keyof typeof STYLES = "plain"): void {
    this.#write(this.#paint(style, text));
  }

  /** Leaves time to read what came before. */
  async #pause(text: string): Promise<void> {
    const { paced, signal } = this.#options;
    if (paced)
      await wait(Math.min(PER_LINE_MS + PER_SIGN_MS * text.length, LONGEST_PAUSE_MS), undefined, { signal });
  }

  #time(): string {
    const { timezone } = this.#options;
    return this.#paint(
      "dim",
      new Date().toLocaleTimeString("es-AR", { timeZone: timezone, hourCycle: "h23" }),
    );
  }

  #width(): number {
    return this.#options.out.columns || WIDTH;
  }

  /** WhatsApp's *bold*, as far as a terminal can; also when its end was cut off. */
  #formatted(line: string): string {
    return line.replaceAll(BOLD, (_whole, bold: string) => this.#paint("bold", bold));
  }

  #write(line: string): void {
    this.#options.out.write(`${line}\n`);
  }
}

/** The longest of "Relevo → Chat soporte Beto N°1". */
const HEAD = 31;
const BOLD = /\*([^*\s](?:[^*]*[^*\s])?)(?:\*|(?=…))/g;
const RESET = "\u001b[0m";
const STYLES = {
  plain: "",
  bold: "\u001b[1m",
  dim: "\u001b[2m",
  who: "\u001b[36m",
  title: "\u001b[1;35m",
  good: "\u001b[32m",
  bad: "\u001b[31m",
};

const flatten = (text: string): string =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join(" / ");
