/** Slow disk fixture: flushes of a real store that wait until the test lets them end. */
import { LogFile } from "../../store/engine/log-file.ts";

/** A disk that may take its time: what was committed is flushed once it is released. */
export class SlowDisk {
  readonly #log: LogFile;
  #released: Promise<void> | null = null;
  #ask = (): void => undefined;

  constructor(path: string) {
    this.#log = new LogFile(path);
  }

  /** From now on nothing is flushed until it is released. `asked` resolves when somebody waits for it. */
  hold(): { asked: Promise<void>; release(): void } {
    const asked = new Promise<void>((resolve) => (this.#ask = resolve));
    let open = (): void => undefined;
    this.#released = new Promise<void>((resolve) => (open = resolve));
    return {
      asked,
      release: () => {
        this.#released = null;
        open();
      },
    };
  }

  async flush(): Promise<void> {
    this.#ask();
    await this.#released;
    await this.#log.flush();
  }

  close(): Promise<void> {
    return this.#log.close();
  }
}
