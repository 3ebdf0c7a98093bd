/** Listens to the server: what changed there is asked again here, and its silence is noticed. */
import { useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useEffect, useSyncExternalStore } from "react";
import { refresh } from "./queries.ts";

export interface Told {
  topic: string;
  number?: number;
  id?: number;
}

/** Which paths may answer differently after an event of this topic. */
const touched: Record<string, (told: Told) => string[]> = {
  // Whoever has a ticket has a room less, and its groups, tags and reasons are counted.
  ticket: ({ number }) => [
    "/api/overview",
    "/api/checklist",
    "/api/contacts",
    "/api/agents",
    "/api/main-groups?",
    "/api/tags",
    "/api/close-reasons",
    "/api/bulk/preview",
    "/api/tickets?",
    ...(number === undefined ? [] : [`/api/tickets/${number}`]),
  ],
  bulk: ({ id }) => ["/api/bulk?", ...(id === undefined ? [] : [`/api/bulk/${id}`])],
  agents: () => ["/api/bulk/preview", "/api/agents", "/api/main-groups", "/api/overview", "/api/checklist"],
  "main-groups": () => ["/api/main-groups", "/api/agents", "/api/overview", "/api/checklist"],
  contact: () => ["/api/contacts", "/api/tickets?"],
  settings: () => [
    "/api/settings",
    "/api/pace",
    "/api/words",
    "/api/checklist",
    "/api/contact-fields",
    // A tag of another name or colour stands on what carries it.
    "/api/tags",
    "/api/tickets",
    "/api/contacts",
  ],
  review: () => ["/api/review", "/api/overview"],
  connection: () => ["/api/whatsapp", "/api/overview", "/api/checklist"],
};

/** What has to be asked again after an event; of a topic that nobody knows, nothing. */
export const pathsTouched = (told: Told): string[] => touched[told.topic]?.(told) ?? [];

/** Busy days bring many events a second; people read slower than that. */
const GATHER_MS = 400;
const DIAL_AGAIN_MS = 2500;

class Listener {
  #source: EventSource | null = null;
  #redial: ReturnType<typeof setTimeout> | null = null;
  #gathering: ReturnType<typeof setTimeout> | null = null;
  readonly #paths = new Set<string>();
  readonly #watchers = new Set<() => void>();
  #lost = false;
  #client: QueryClient | null = null;

  isLost = (): boolean => this.#lost;

  watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  listen(client: QueryClient): () => void {
    this.#client = client;
    this.#dial();
    return () => this.#stop();
  }

  #dial(): void {
    const source = new EventSource("/api/events");
    this.#source = source;
    source.addEventListener("message", ({ data }: MessageEvent<string>) =>
      this.#hear(JSON.parse(data) as Told),
    );
    source.addEventListener("error", () => {
      this.#say(true);
      // A refusal ends a source for good; a cut line it mends by itself.
      if (source.readyState !== EventSource.CLOSED) return;
      // Signed out? Whoever asks that will find out.
      if (this.#client) refresh(this.#client, ["/api/me"]);
      this.#redial = setTimeout(() => this.#dial(), DIAL_AGAIN_MS);
    });
  }

  #hear(told: Told): void {
    if (told.topic === "hello") {
      this.#say(false);
      // What happened before the line was open, nobody told: neither while it was cut, nor while the page loaded.
      void this.#client?.invalidateQueries();
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

  #stop(): void {
    this.#source?.close();
    if (this.#redial) clearTimeout(this.#redial);
    if (this.#gathering) clearTimeout(this.#gathering);
    this.#gathering = null;
  }
}

/** A path that ends in "?" means that list alone, not what lies below it. */
export function isUnder(asked: string, path: string): boolean {
  if (path.endsWith("?")) return asked === path.slice(0, -1);
  return asked === path || asked.startsWith(`${path}/`);
}

const listener = new Listener();

/** For as long as the component is on the page. */
export function useLive(): void {
  const client = useQueryClient();
  useEffect(() => listener.listen(client), [client]);
}

/** True while the server cannot be heard. */
export function useIsServerLost(): boolean {
  return useSyncExternalStore(listener.watch, listener.isLost);
}
