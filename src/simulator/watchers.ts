interface Watcher {
  readonly check: () => boolean;
  readonly give: () => void;
}

/** Waiting for something to become true, without polling: whoever changes something calls `look`. */
export class Watchers {
  readonly #watchers = new Set<Watcher>();

  look(): void {
    for (const watcher of this.#watchers) if (watcher.check()) watcher.give();
  }

  /** The first value `find` gives, now or after some later change. Rejects with `complaint` when time is up. */
  until<Value>(find: () => Value | undefined, { timeoutMs, complaint }: Patience): Promise<Value> {
    const now = find();
    if (now !== undefined) return Promise.resolve(now);
    return new Promise((resolve, reject) => {
      let found: Value | undefined;
      const watcher: Watcher = {
        check: () => (found = find()) !== undefined,
        give: () => {
          clearTimeout(timer);
          this.#watchers.delete(watcher);
          resolve(found as Value);
        },
      };
      const timer = setTimeout(() => {
        this.#watchers.delete(watcher);
        reject(new Error(complaint()));
      }, timeoutMs);
      this.#watchers.add(watcher);
    });
  }
}

export interface Patience {
  readonly timeoutMs: number;
  /** Asked for only when time is up. */
  readonly complaint: () => string;
}
