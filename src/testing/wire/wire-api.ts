/** HTTP client of the panel's API for end-to-end tests, with the session cookie of one user. */
import { setTimeout as wait } from "node:timers/promises";

const LOOK_AGAIN_MS = 50;
const UNTIL_MS = 60_000;

export const ADMIN = { user: "admin", password: "correcto caballo" };

interface NewUser {
  user: string;
  password: string;
  role: string;
  name?: string;
}

/** A client. Its methods reject when the answer is an error, except `raw`. */
export class Api {
  /** Changes with every start of the program. */
  url: string;
  #cookie = "";

  constructor(url: string) {
    this.url = url;
  }

  /** Signs in. The cookie stays valid after a restart of the program. */
  async login(credentials = ADMIN): Promise<void> {
    const answer = await this.#send("POST", "/api/login", credentials);
    // The login's comes last, after the mark by which the browser is known again.
    this.#cookie = answer.headers.getSetCookie().at(-1)?.split(";")[0] ?? "";
    await this.#read(answer, "POST /api/login");
  }

  get<Answer>(path: string): Promise<Answer> {
    return this.#ask("GET", path);
  }

  post<Answer>(path: string, body: unknown): Promise<Answer> {
    return this.#ask("POST", path, body);
  }

  patch<Answer>(path: string, body: unknown): Promise<Answer> {
    return this.#ask("PATCH", path, body);
  }

  /** Creates a panel user who has already signed in and changed the first password. */
  async addUser({ user, password, ...rest }: NewUser): Promise<void> {
    const lent = `${password} prestada`;
    await this.post("/api/accounts", { user, password: lent, ...rest });
    const own = new Api(this.url);
    await own.login({ user, password: lent });
    await own.post("/api/me/password", { current: lent, password });
  }

  /** Asks again until the answer fits; rejects with the last answer after the timeout. */
  async until<Answer>(
    path: string,
    fits: (answer: Answer) => boolean,
    timeoutMs = UNTIL_MS,
  ): Promise<Answer> {
    const late = Date.now() + timeoutMs;
    for (;;) {
      const answer = await this.get<Answer>(path);
      if (fits(answer)) return answer;
      if (Date.now() > late) throw new Error(`${path} stayed at ${JSON.stringify(answer)}`);
      await wait(LOOK_AGAIN_MS);
    }
  }

  /** The response as it is, errors included. */
  raw(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(this.url + path, { headers: { ...headers, cookie: this.#cookie, connection: "close" } });
  }

  /** Uploads the bytes as they are. */
  async sendFile<Answer>(path: string, body: Uint8Array<ArrayBuffer>): Promise<Answer> {
    const headers = { "content-type": "application/octet-stream", cookie: this.#cookie, connection: "close" };
    return this.#read(await fetch(this.url + path, { method: "POST", headers, body }), `POST ${path}`);
  }

  async #ask<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
    return this.#read(await this.#send(method, path, body), `${method} ${path}`);
  }

  #send(method: string, path: string, body?: unknown): Promise<Response> {
    // A connection kept open may be closed by the server just when this busy process uses it again.
    const headers: Record<string, string> = { connection: "close" };
    if (body !== undefined) headers["content-type"] = "application/json";
    if (this.#cookie) headers["cookie"] = this.#cookie;
    return fetch(this.url + path, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  async #read<Answer>(answer: Response, what: string): Promise<Answer> {
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${what} answered ${answer.status}: ${text}`);
    return (text === "" ? undefined : JSON.parse(text)) as Answer;
  }
}
