/** Looks after an open line: one that is deaf or stuck is ended, so that another can begin. */
import type { Log } from "../library-log.ts";
import type { Line } from "./line.ts";
import { judge } from "./liveness.ts";

const LOOK_MS = 15_000;
const TEST_MS = 30_000;
/** A new line gets this long to work off what had piled up. */
const START_MS = 120_000;

interface LookoutDeps {
  log: Log;
  /** The open line; null = nothing to look after. */
  line: () => Line | null;
  lastInboundAt: () => Date | null;
  outboxHeadAgeMs: () => number | null;
}

export class Lookout {
  readonly #deps: LookoutDeps;
  readonly #timer: NodeJS.Timeout;
  #of: Line | null = null;
  #testedAt: number | null = null;
  #unanswered = 0;
  /** What came last, and when we first saw that it had come. */
  #inbound = { at: 0, seen: 0 };
  #isTesting = false;

  constructor(deps: LookoutDeps) {
    this.#deps = deps;
    this.#timer = setInterval(() => this.#look(), LOOK_MS);
    this.#timer.unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #look(): void {
    const line = this.#deps.line();
    if (line !== this.#of) this.#startWith(line);
    if (!line || this.#isTesting) return;
    // The date may be set meanwhile: how long something lasts is counted on the clock that only goes forward.
    const now = performance.now();
    const inboundAt = this.#deps.lastInboundAt()?.getTime() ?? 0;
    if (inboundAt !== this.#inbound.at) this.#inbound = { at: inboundAt, seen: now };
    const verdict = judge({
      inboundAgeMs: Math.min(now - this.#inbound.seen, line.openForMs),
      outboxHeadAgeMs: line.openForMs > START_MS ? this.#deps.outboxHeadAgeMs() : null,
      testedAgeMs: this.#testedAt === null ? null : now - this.#testedAt,
      unanswered: this.#unanswered,
    });
    if (verdict === "self-test") void this.#test(line);
    if (verdict !== "reconnect") return;
    this.#deps.log.warn({}, "the connection is deaf or stuck");
    line.end(new Error("deaf or stuck"));
  }

  #startWith(line: Line | null): void {
    this.#of = line;
    this.#testedAt = null;
    this.#unanswered = 0;
    this.#isTesting = false;
  }

  async #test(line: Line): Promise<void> {
    this.#isTesting = true;
    const answered = await line.answers(TEST_MS);
    if (this.#of !== line) return;
    this.#testedAt = performance.now();
    this.#unanswered = answered ? 0 : this.#unanswered + 1;
    this.#isTesting = false;
  }
}
