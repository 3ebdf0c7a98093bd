/** Condition variable: lets tests wait for a condition without polling. */

interface Watcher {
  readonly check: () => boolean;
  readonly give: () => void;
}

/** Waits for values that appear later. Whoever changes something that a condition may depend on calls `look`. */
export class Watchers {
  readonly #watchers = new Set<Watcher>();

  /** Checks every waiting condition again. */
  look(): void {
    for (const watcher of this.#watchers) if (watcher.check()) watcher.give();
  }

  /**
   * The first value other than undefined that `find` gives, now or at a later `look`. Rejects with `complaint` after
   * `timeoutMs`.
   */
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

/** How long to wait, and the text of the error after that. */
export interface Patience {
  readonly timeoutMs: number;
  /** Called only when time is up. */
  readonly complaint: () => string;
}
