/**
 * Connection watchdog: detects half-open connections (nothing received, nothing acknowledged, self-test unanswered)
 * and ends them, so that the reconnect policy takes over.
 */
import type { Log } from "../library-log.ts";
import type { SocketConnection } from "./socket-connection.ts";
import { judge } from "./liveness.ts";

const LOOK_MS = 15_000;
const TEST_MS = 30_000;
/** A new connection gets this long to work off what had piled up. */
const START_MS = 120_000;

interface WatchdogDeps {
  log: Log;
  /** The open socket; null = nothing to watch. */
  socket: () => SocketConnection | null;
  lastInboundAt: () => Date | null;
  outboxHeadAgeMs: () => number | null;
}

export class ConnectionWatchdog {
  readonly #deps: WatchdogDeps;
  readonly #timer: NodeJS.Timeout;
  #of: SocketConnection | null = null;
  #testedAt: number | null = null;
  #unanswered = 0;
  /** What came last, and when we first saw that it had come. */
  #inbound = { at: 0, seen: 0 };
  #isTesting = false;

  constructor(deps: WatchdogDeps) {
    this.#deps = deps;
    this.#timer = setInterval(() => this.#look(), LOOK_MS);
    this.#timer.unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #look(): void {
    const socket = this.#deps.socket();
    if (socket !== this.#of) this.#startWith(socket);
    if (!socket || this.#isTesting) return;
    // The date may be set meanwhile: how long something lasts is counted on the clock that only goes forward.
    const now = performance.now();
    const inboundAt = this.#deps.lastInboundAt()?.getTime() ?? 0;
    if (inboundAt !== this.#inbound.at) this.#inbound = { at: inboundAt, seen: now };
    const verdict = judge({
      inboundAgeMs: Math.min(now - this.#inbound.seen, socket.openForMs),
      outboxHeadAgeMs: socket.openForMs > START_MS ? this.#deps.outboxHeadAgeMs() : null,
      testedAgeMs: this.#testedAt === null ? null : now - this.#testedAt,
      unanswered: this.#unanswered,
    });
    if (verdict === "self-test") void this.#test(socket);
    if (verdict !== "reconnect") return;
    this.#deps.log.warn({}, "the connection is deaf or stuck");
    socket.end(new Error("deaf or stuck"));
  }

  #startWith(socket: SocketConnection | null): void {
    this.#of = socket;
    this.#testedAt = null;
    this.#unanswered = 0;
    this.#isTesting = false;
  }

  async #test(socket: SocketConnection): Promise<void> {
    this.#isTesting = true;
    const answered = await socket.answers(TEST_MS);
    if (this.#of !== socket) return;
    this.#testedAt = performance.now();
    this.#unanswered = answered ? 0 : this.#unanswered + 1;
    this.#isTesting = false;
  }
}
