/**
 * Server-Sent Events client: invalidates the query cache for what changed on the server, and detects that the
 * server is away.
 */
import { useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useEffect, useSyncExternalStore } from "react";
import { standing } from "./client.ts";
import { refresh } from "./queries.ts";
import { isUnder, pathsTouched, type Told } from "./touched.ts";

/** Batching of invalidations: busy days bring many events a second, and people read slower than that. */
const GATHER_MS = 400;
const DIAL_AGAIN_MS = 2500;
/** The wait doubles with each failure, up to this. */
const DIAL_AT_LATEST_MS = 60_000;

class Listener {
  #source: EventSource | null = null;
  #redial: ReturnType<typeof setTimeout> | null = null;
  #gathering: ReturnType<typeof setTimeout> | null = null;
  readonly #paths = new Set<string>();
  readonly #watchers = new Set<() => void>();
  /** Errors since the last event. */
  #missing = 0;
  #lost = false;
  #elsewhere = false;
  #client: QueryClient | null = null;

  isLost = (): boolean => this.#lost;

  isElsewhere = (): boolean => this.#elsewhere;

  goOnHere = (): void => {
    this.#setElsewhere(false);
    this.#dial();
  };

  watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  listen(client: QueryClient): () => void {
    this.#client = client;
    this.#dial();
    document.addEventListener("visibilitychange", this.#seen);
    return () => {
      document.removeEventListener("visibilitychange", this.#seen);
      this.#stop();
    };
  }

  /** Whoever comes back to a tab that gave way to newer ones works in it now. */
  readonly #seen = (): void => {
    if (this.#elsewhere && document.visibilityState === "visible") this.goOnHere();
  };

  #dial(): void {
    const source = new EventSource("/api/events");
    this.#source = source;
    source.addEventListener("message", ({ data }: MessageEvent<string>) =>
      this.#hear(JSON.parse(data) as Told),
    );
    source.addEventListener("error", () => {
      void this.#missed(source);
      // A refusal ends a source for good; a cut line it mends by itself.
      if (source.readyState !== EventSource.CLOSED) return;
      this.#redial = setTimeout(
        () => this.#dial(),
        Math.min(DIAL_AGAIN_MS * 2 ** (this.#missing - 1), DIAL_AT_LATEST_MS),
      );
    });
  }

  /**
   * A stream also ends when the session ends; that must not be shown as a lost server. A server that answers
   * but whose stream fails a second time counts as lost too.
   */
  async #missed(source: EventSource): Promise<void> {
    const missing = ++this.#missing;
    const stands = await standing();
    // Heard again meanwhile, or missed once more, or another page is there.
    if (this.#missing !== missing || this.#source !== source) return;
    this.#say(stands === "lost" || (stands === "signed-in" && missing > 1));
    // Whoever asks who is signed in is shown the door.
    if (stands === "signed-out" && this.#client) refresh(this.#client, ["/api/me"]);
  }

  #hear(told: Told): void {
    if (told.topic === "hello") {
      this.#missing = 0;
      this.#say(false);
      // What happened before the line was open, nobody told: neither while it was cut, nor while the page loaded.
      void this.#client?.invalidateQueries();
      return;
    }
    if (told.topic === "elsewhere") {
      // Dialling again would hang up on the next tab.
      this.#source?.close();
      this.#setElsewhere(true);
      return;
    }
    for (const path of pathsTouched(told)) this.#paths.add(path);
    this.#gathering ??= setTimeout(() => this.#ask(), GATHER_MS);
  }

  #ask(): void {
    this.#gathering = null;
    const paths = [...this.#paths];
    this.#paths.clear();
    void this.#client?.invalidateQueries({
      predicate: ({ queryKey }) => paths.some((path) => isUnder(String(queryKey[0]), path)),
    });
  }

  #say(lost: boolean): void {
    if (this.#lost === lost) return;
    this.#lost = lost;
    for (const watcher of this.#watchers) watcher();
  }

  #setElsewhere(elsewhere: boolean): void {
    this.#elsewhere = elsewhere;
    for (const watcher of this.#watchers) watcher();
  }

  #stop(): void {
    this.#source?.close();
    if (this.#redial) clearTimeout(this.#redial);
    if (this.#gathering) clearTimeout(this.#gathering);
    this.#gathering = null;
  }
}

const listener = new Listener();

/** Listens while the component is mounted. */
export function useLive(): void {
  const client = useQueryClient();
  useEffect(() => listener.listen(client), [client]);
}

/** True while the server is away. */
export function useIsServerLost(): boolean {
  return useSyncExternalStore(listener.watch, listener.isLost);
}

/** True while this tab is not told of changes, because the panel is open in too many others. */
export function useIsElsewhere(): boolean {
  return useSyncExternalStore(listener.watch, listener.isElsewhere);
}

/** Listens in this tab again. */
export const goOnHere = (): void => listener.goOnHere();
