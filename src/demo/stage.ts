/** What the play needs: a WhatsApp of our own, the real program connected to it, and everybody's phones. */
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import type { App } from "../app/app-parts.ts";
import { startApp } from "../app.ts";
import type { Config } from "../config.ts";
import { migrations, pages } from "../installed.ts";
import { openLog } from "../log.ts";
import type { Account } from "../simulator/state/accounts.ts";
import { startPerson, type Person } from "../simulator/person/person.ts";
import { startSimulator, type Simulator } from "../simulator/simulator.ts";
import { company, type Role } from "./cast.ts";
import { freePort } from "./free-port.ts";
import { PanelClient } from "./panel-client.ts";

/** This machine only, whatever the environment says: the people are invented, the panel is real. */
const HOST = "127.0.0.1";

export class Stage implements AsyncDisposable {
  readonly simulator: Simulator;
  readonly office: Account;
  readonly credentials = { user: "demo", password: randomBytes(9).toString("base64url") };
  /** Holds the database and the log; removed at the end. */
  readonly folder: string;
  #app: App | null = null;
  #panel: PanelClient | null = null;
  readonly #people: Person[] = [];

  constructor(simulator: Simulator, folder: string) {
    this.simulator = simulator;
    this.folder = folder;
    this.office = simulator.addAccount(company);
  }

  get url(): string {
    return this.#app?.url ?? "";
  }

  get panel(): PanelClient {
    if (!this.#panel) throw new Error("nobody has signed in yet");
    return this.#panel;
  }

  /** Starts the program itself, as `npm start` would, but for where its WhatsApp is. */
  async startProgram(config: Config): Promise<void> {
    const to = pino.destination({ dest: this.#logPath, sync: true });
    this.#app = await startApp({
      config: {
        ...config,
        host: HOST,
        port: await freePort(config.port, HOST),
        dataDir: this.folder,
        dataDirOpen: false,
        locale: "es",
        country: "AR",
        admin: this.credentials,
        whatsappUrl: this.simulator.url,
        delays: "none",
      },
      log: openLog({ level: config.logLevel, to }),
      secretKey: randomBytes(32),
      fileAgent: this.simulator.mediaAgent,
      migrations,
      pages,
    });
    this.#panel = new PanelClient(this.#app.url);
    await this.#panel.signIn(this.credentials);
  }

  /** Switches somebody's phone on. */
  async person({ name, phone }: Role): Promise<Person> {
    const person = await startPerson(this.simulator, { name, phone });
    this.#people.push(person);
    return person;
  }

  /** What the program reported as an error so far, one line each. */
  errors(): string[] {
    return readFileSync(this.#logPath, "utf8")
      .split("\n")
      .filter((line) => /"level":"(error|fatal)"/.test(line));
  }

  get #logPath(): string {
    return join(this.folder, "relevo.log");
  }

  /** The program first: while it finishes what it is doing, there still is a WhatsApp. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#app?.[Symbol.asyncDispose]();
    await Promise.all(this.#people.map((person) => person.stop()));
    await this.simulator[Symbol.asyncDispose]();
    await rm(this.folder, { recursive: true, force: true });
  }
}

export async function openStage(): Promise<Stage> {
  return new Stage(await startSimulator(), await mkdtemp(join(tmpdir(), "relevo-demo-")));
}
