/**
 * Wire world fixture for end-to-end tests: the real program as a process of its own, linked to a simulated
 * WhatsApp, and people who are real Baileys clients. The results are read from their phones.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { roomSubject } from "../../domain/text/names.ts";
import type { Settings } from "../../domain/settings.ts";
import { hastenSignatures } from "../../session/signal/fast-curve.ts";
import type { Account, NewAccount } from "../../simulator/state/accounts.ts";
import { startPerson, type Person } from "../../simulator/person/person.ts";
import type { PersonMessage } from "../../simulator/person/person-screen.ts";
import { startSimulator, type Simulator } from "../../simulator/simulator.ts";
import { ADMIN, Api } from "./wire-api.ts";
import { Program } from "./wire-program.ts";

/** Team and settings of a world. */
export interface WirePlan {
  /** Agents of the support group: each name with how many rooms. */
  support?: Record<string, number>;
  /** Whether the agents bring a group that is adopted, which is faster than adding them one by one. */
  adopted?: boolean;
  settings?: Partial<Settings>;
}

/** A case that an agent has open. */
export interface Case {
  client: Person;
  agent: Person;
  /** Address of the group (room) in which it is open. */
  room: string;
  number: number;
}

/** The connection as the API answers it. */
export interface ConnectionJson {
  state: string;
  qr?: string;
  phone?: string;
  problem?: string;
  liveness: { reconnects: number };
  outbox: { pending: number; dead: number };
  inbox: { pending: number; parked: number };
}

/** A main group as the API answers it. */
export interface GroupJson {
  id: number;
  state: string;
  jid: string | null;
  adoptCode: string | null;
}

/** An agent as the API answers it. */
export interface AgentJson {
  id: number;
  registered: boolean;
  provisioning: { state: string; steps: { step: string; state: string; outcome: string | null }[] };
}

/** Timeout while the program may be starting, or the machine is busy. */
export const LONG_MS = 60_000;
/** Timeout of hiring, which is longer because groups are created one after the other. */
const HIRING_MS = 120_000;

/** The world; disposing of it stops everything and removes the data folder. */
export class WireWorld implements AsyncDisposable {
  readonly simulator: Simulator;
  /** The number everybody writes to. */
  readonly desk: Account;
  readonly api = new Api("");
  readonly dataDir: string;
  /** "0" is any free port. Set it when a browser has to find the program again after a restart. */
  port = "0";
  /** How fast messages leave, from the next start on. */
  pace: "none" | "human" = "none";
  /** Options for Node, from the next start on. */
  nodeOptions = "";
  readonly #people = new Map<string, Person>();
  readonly #complaints: string[] = [];
  readonly #runs: Program[] = [];
  #program: Program | null = null;
  #phones = 10;

  constructor(simulator: Simulator, dataDir: string) {
    this.simulator = simulator;
    this.dataDir = dataDir;
    this.desk = simulator.addAccount({ phone: "5493810000001", name: "Mesa de ayuda" });
  }

  get database(): string {
    return join(this.dataDir, "relevo.db");
  }

  get program(): Program {
    if (!this.#program) throw new Error("the program does not run");
    return this.#program;
  }

  /** Starts the program on the same data; resolves when its panel listens. */
  async start(): Promise<void> {
    this.launch();
    await this.awaken();
  }

  /** Starts the program without waiting for it. */
  launch(): void {
    this.#program = new Program(this.environment());
    this.#runs.push(this.#program);
  }

  /** Waits until the panel listens. */
  async awaken(): Promise<void> {
    this.api.url = await this.program.url();
  }

  environment(): Record<string, string> {
    return {
      DATA_DIR: this.dataDir,
      PORT: this.port,
      WHATSAPP_URL: this.simulator.url,
      NODE_EXTRA_CA_CERTS: this.simulator.mediaCaPath,
      SEND_PACE: this.pace,
      LOG_LEVEL: "warn",
      ADMIN_USER: ADMIN.user,
      ADMIN_PASSWORD: ADMIN.password,
      NODE_OPTIONS: this.nodeOptions,
    };
  }

  /** Kills the program and keeps its complaints. */
  async kill(): Promise<void> {
    await this.program.kill();
    this.#complaints.push(...this.program.complaints());
  }

  /** Stops the program in order; gives its exit code. */
  async stop(): Promise<number | null> {
    const { code } = await this.program.stop();
    this.#complaints.push(...this.program.complaints());
    return code;
  }

  /** Every line of every run so far, for error messages. */
  said(): string {
    return this.#runs.flatMap(({ all, pid }) => [...all, `process ${pid} ended`]).join("\n");
  }

  /** Complaints of all runs so far. Those of ended runs are removed from the list. */
  takeComplaints(): string[] {
    return [...this.#complaints.splice(0), ...(this.#program?.isRunning ? this.#program.complaints() : [])];
  }

  /** Puts complaints back that were taken. */
  keepComplaints(complaints: string[]): void {
    this.#complaints.push(...complaints);
  }

  /** Links the number by QR. */
  async link(): Promise<void> {
    const { qr = "" } = await this.connection(({ state }) => state === "awaiting_qr");
    await this.simulator.scanQr(this.desk, qr);
    await this.connection(({ state }) => state === "connected");
  }

  connection(fits: (connection: ConnectionJson) => boolean): Promise<ConnectionJson> {
    return this.api.until("/api/whatsapp", fits, LONG_MS);
  }

  /** Waits until nothing is pending in inbox and outbox, and nothing is parked. */
  async settles(patienceMs = LONG_MS): Promise<void> {
    await this.api.until<ConnectionJson>(
      "/api/whatsapp",
      ({ inbox, outbox }) => inbox.pending === 0 && outbox.pending === 0 && inbox.parked === 0,
      patienceMs,
    );
  }

  /** The person of this name; a new one gets a phone. */
  async person(name: string, details: Partial<NewAccount> = {}): Promise<Person> {
    const known = this.#people.get(name);
    if (known) return known;
    const phone = `54938155500${++this.#phones}`;
    const person = await startPerson(this.simulator, { phone, ...details, name });
    this.#people.set(name, person);
    return person;
  }

  agent(name: string): Person {
    const person = this.#people.get(name);
    if (!person) throw new Error(`nobody called ${name} has a phone`);
    return person;
  }

  /** Address of a group by its name. */
  group(name: string): string {
    const group = this.simulator.groups.named(name);
    if (!group) throw new Error(`there is no group ${name}`);
    return group.jid;
  }

  room(agent: string, ordinal = 1): string {
    return this.group(roomSubject(agent, ordinal));
  }

  /** A main group that the program creates. */
  async mainGroup(kind: string, name: string): Promise<GroupJson> {
    const { id } = await this.api.post<GroupJson>("/api/main-groups", { kind, name });
    return this.api.until<GroupJson>(`/api/main-groups/${id}`, ({ state }) => state === "ready", LONG_MS);
  }

  /**
   * Creates a group with somebody's phone, with our number and the others in it, and adopts it as a main
   * group.
   */
  async adoptedGroup(kind: string, name: string, [first, ...others]: Person[]): Promise<GroupJson> {
    if (!first) throw new Error("somebody has to make the group");
    const jid = await first.createsGroup(name, [this.desk, ...others]);
    const { id, adoptCode } = await this.api.post<GroupJson>("/api/main-groups/adopt", { kind, name });
    await first.says({ jid }, adoptCode ?? "");
    const { items } = await this.api.until<{
      items: { id: number; groupName: string | null; jid: string }[];
    }>(
      "/api/adoptions",
      ({ items }) => items.some((one) => one.jid === jid && one.groupName === name),
      LONG_MS,
    );
    await this.api.post(`/api/adoptions/${items.find((one) => one.jid === jid)?.id}/confirm`, {});
    await first.hears(({ chat, text }) => chat === jid && text.startsWith("✅ Listo, este grupo"), LONG_MS);
    return this.api.until<GroupJson>(`/api/main-groups/${id}`, ({ state }) => state === "ready", LONG_MS);
  }

  /** Creates an agent, and waits until the rooms are ready and LISTO is answered. */
  async hire(name: string, rooms: number): Promise<void> {
    const person = await this.person(name);
    const request = { name, phone: `+${person.phone}`, rooms };
    const { id } = await this.api.post<AgentJson>("/api/agents", request);
    await this.answersReady(name);
    await this.api.until<AgentJson>(
      `/api/agents/${id}`,
      (agent) => agent.registered && agent.provisioning.state === "done",
      HIRING_MS,
    );
  }

  /** The agent reads the message that mentions them and answers it. */
  async answersReady(name: string): Promise<void> {
    const person = this.agent(name);
    const asked = await person.hears(
      ({ mentions, text }) => mentions.includes(person.phone) && text.includes("LISTO"),
      HIRING_MS,
    );
    await person.says({ jid: asked.chat }, "Listo!", { quoted: asked });
    await person.hears((message) => message.text.includes(`¡Gracias, *${name}*!`), LONG_MS);
  }

  /** The newest card of a client, as the phone of this agent shows it. */
  async card(agent: Person, client: Person, group = "Soporte"): Promise<PersonMessage> {
    const jid = this.group(group);
    const isCard = ({ chat, text }: PersonMessage): boolean =>
      chat === jid && text.startsWith("🎫") && text.includes(client.account.name);
    await agent.hears(isCard, LONG_MS);
    return agent.messages.findLast(isCard) as PersonMessage;
  }

  /** A client writes, an agent quotes the card, and the case is open. */
  async caseOf(client: Person, agentName: string, text = "No tengo internet"): Promise<Case> {
    await client.says(this.desk, text);
    return this.takes(client, agentName);
  }

  /** An agent takes the ticket of a client who has written. */
  async takes(client: Person, agentName: string): Promise<Case> {
    const agent = this.agent(agentName);
    const card = await this.card(agent, client);
    const number = numberIn(card);
    await agent.says({ jid: card.chat }, "lo tomo", { quoted: card });
    const header = await agent.hears(
      (message) => message.chat !== card.chat && message.text.startsWith(`📂 *Ticket #${number}*`),
      LONG_MS,
    );
    return { client, agent, room: header.chat, number };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([...this.#people.values()].map((person) => person.stop()));
    await this.#program?.[Symbol.asyncDispose]();
    await this.simulator[Symbol.asyncDispose]();
    await rm(this.dataDir, { recursive: true, force: true });
  }
}

/** The ticket number in a message; 0 when there is none. */
export const numberIn = ({ text }: PersonMessage): number => Number(/#(\d+)/.exec(text)?.[1] ?? 0);

/** Starts a world whose program runs and is not linked. */
export async function openWireWorld(): Promise<WireWorld> {
  // Twenty phones in one process would spend most of a story on each other's signatures.
  hastenSignatures();
  const dataDir = await mkdtemp(join(tmpdir(), "relevo-wire-"));
  const world = new WireWorld(await startSimulator(), dataDir);
  try {
    await world.start();
    await world.api.login();
  } catch (error) {
    await world[Symbol.asyncDispose]();
    throw error;
  }
  return world;
}

/** Starts a world that is linked, with a support group and agents who are ready. Cards are posted at once. */
export async function startWireWorld({
  support = {},
  adopted = false,
  settings = {},
}: WirePlan = {}): Promise<WireWorld> {
  const world = await openWireWorld();
  try {
    await world.link();
    await world.api.patch("/api/settings", { menu: false, gatherSeconds: 0, ...settings });
    const people = await Promise.all(Object.keys(support).map((name) => world.person(name)));
    if (adopted) await world.adoptedGroup("support", "Soporte", people);
    else await world.mainGroup("support", "Soporte");
    await Promise.all(Object.entries(support).map(([name, rooms]) => world.hire(name, rooms)));
  } catch (error) {
    await world[Symbol.asyncDispose]();
    throw error;
  }
  return world;
}
