/** The panel's API, used as anybody's script would. */
import { setTimeout as wait } from "node:timers/promises";

const LOOK_AGAIN_MS = 100;
const PATIENCE_MS = 30_000;

export class PanelClient {
  readonly #url: string;
  #cookie = "";

  constructor(url: string) {
    this.#url = url;
  }

  async signIn(credentials: { user: string; password: string }): Promise<void> {
    await this.post("/api/login", credentials);
  }

  get<Answer>(path: string): Promise<Answer> {
    return this.#ask("GET", path);
  }

  post<Answer>(path: string, body: object): Promise<Answer> {
    return this.#ask("POST", path, body);
  }

  patch<Answer>(path: string, body: object): Promise<Answer> {
    return this.#ask("PATCH", path, body);
  }

  /** Looks again and again until `look` gives something. Rejects with `otherwise` after half a minute. */
  async until<Found>(look: () => Promise<Found | undefined | false>, otherwise: string): Promise<Found> {
    const patience = AbortSignal.timeout(PATIENCE_MS);
    for (;;) {
      const found = await look();
      if (found !== undefined && found !== false) return found;
      if (patience.aborted) throw new Error(otherwise);
      await wait(LOOK_AGAIN_MS);
    }
  }

  async #ask<Answer>(method: string, path: string, body?: object): Promise<Answer> {
    const response = await fetch(`${this.#url}${path}`, {
      method,
      headers: { cookie: this.#cookie, ...(body ? { "content-type": "application/json" } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    // The login's comes last, after the mark by which the browser is known again.
    const cookie = response.headers.getSetCookie().at(-1);
    if (cookie) this.#cookie = cookie.split(";")[0] ?? "";
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return (text === "" ? null : JSON.parse(text)) as Answer;
  }
}
