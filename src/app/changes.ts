/** Change bus: tells listeners what kind of thing changed. They ask the store what it became. */
import type { Topic } from "../desk/context.ts";
import type { TicketNumber } from "../domain/ids.ts";

type Listener = (topic: Topic) => void;

export class Changes {
  readonly #listeners = new Set<Listener>();
  readonly #failed: (error: unknown) => void;

  /** `failed` is called when a listener throws: what was committed stays committed. */
  constructor(failed: (error: unknown) => void) {
    this.#failed = failed;
  }

  /** Subscribes; the returned function unsubscribes. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(topics: Topic[]): void {
    for (const topic of topics)
      for (const listen of this.#listeners)
        try {
          listen(topic);
        } catch (error) {
          this.#failed(error);
        }
  }

  /** The delivery state of messages to clients changed in these tickets. */
  ticked(tickets: TicketNumber[]): void {
    this.tell([...new Set(tickets)].map((number) => ({ topic: "ticket", number })));
  }
}
