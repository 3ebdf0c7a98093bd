/** The panel's API, used as anybody's script would. */
import { setTimeout as wait } from "node:timers/promises";

const LOOK_AGAIN_MS = 100;
const PATIENCE_MS = 30_000;

interface Body {
  type: string;
  bytes: string | Buffer<ArrayBuffer>;
}

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

  /** The bytes of a file. */
  async file(path: string): Promise<Buffer> {
    return Buffer.from(await (await this.#request("GET", path)).arrayBuffer());
  }

  async sendFile(path: string, file: Buffer<ArrayBuffer>): Promise<void> {
    await this.#request("POST", path, { type: "application/octet-stream", bytes: file });
  }

  async #ask<Answer>(method: string, path: string, json?: object): Promise<Answer> {
    const body = json && { type: "application/json", bytes: JSON.stringify(json) };
    const text = await (await this.#request(method, path, body)).text();
    return (text === "" ? null : JSON.parse(text)) as Answer;
  }

  /** Rejects with what was answered when it is an error. */
  async #request(method: string, path: string, body?: Body): Promise<Response> {
    const response = await fetch(`${this.#url}${path}`, {
      method,
      headers: { cookie: this.#cookie, ...(body ? { "content-type": body.type } : {}) },
      ...(body ? { body: body.bytes } : {}),
    });
    // The login's comes last, after the mark by which the browser is known again.
    const cookie = response.headers.getSetCookie().at(-1);
    if (cookie) this.#cookie = cookie.split(";")[0] ?? "";
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response;
  }
}
