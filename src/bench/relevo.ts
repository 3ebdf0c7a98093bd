/**
 * Relevo under measurement: starts the program itself and brings it to open cases, through its API and
 * simulated phones.
 */
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { PanelClient } from "../demo/panel-client.ts";
import type { PersonMessage } from "../simulator/person/person-screen.ts";
import { Child } from "./child.ts";
import type { Pair, Phone } from "./people.ts";
import { gatherCast, type Cast, type Place, type Relay } from "./relay.ts";

export const ADMIN = { user: "bench", password: "correct horse battery" };
const PATIENCE_MS = 60_000;

/** The running program, as a relay under test. */
export class Relevo implements Relay {
  readonly name = "Relevo";
  readonly pairs: Pair[] = [];
  child: Child;
  readonly #place: Place;

  constructor(place: Place) {
    this.#place = place;
    this.child = this.#start({});
  }

  async restart(env: Record<string, string> = {}): Promise<number> {
    await this.child[Symbol.asyncDispose]();
    const before = performance.now();
    this.child = this.#start(env);
    const url = await this.url();
    while (!(await fetch(`${url}/readyz`)).ok) await wait(5);
    return performance.now() - before;
  }

  async marksRead(on: boolean): Promise<void> {
    await (await this.panel()).patch("/api/settings", { markRead: on });
  }

  /** A client of the panel's API, signed in as the administrator. */
  async panel(): Promise<PanelClient> {
    const panel = new PanelClient(await this.url());
    await panel.signIn(ADMIN);
    return panel;
  }

  /** Address of the panel, from the output of the program. Throws when it does not appear within a minute. */
  async url(): Promise<string> {
    const patience = AbortSignal.timeout(PATIENCE_MS);
    for (;;) {
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(this.child.out)?.[0];
      if (url) return url;
      if (patience.aborted) throw new Error(`Relevo did not say where its panel is: ${this.child.out}`);
      await wait(5);
    }
  }

  #start(env: Record<string, string>): Child {
    const { simulator, folder } = this.#place;
    const own = {
      DATA_DIR: join(folder, "relevo"),
      PORT: "0",
      WHATSAPP_URL: simulator.url,
      SEND_PACE: "none",
      LOG_LEVEL: "warn",
      ADMIN_USER: ADMIN.user,
      ADMIN_PASSWORD: ADMIN.password,
    };
    return new Child({ entry: "main.js", cwd: folder, env: { ...own, ...env } });
  }
}

/** Starts Relevo: linked, with one registered agent who has an open case with each client. */
export async function openRelevo(place: Place): Promise<Relevo> {
  const relevo = new Relevo(place);
  const cast = await gatherCast(place, 2);
  const panel = await relevo.panel();
  await link(panel, place, cast);
  // Cards at once: how long a burst is gathered is not what is measured.
  await panel.patch("/api/settings", { menu: false, gatherSeconds: 0 });
  await hire(panel, place, cast);
  for (const client of cast.clients) relevo.pairs.push(await openCase(cast, client));
  return relevo;
}

interface Shown {
  id: number;
  state: string;
  qr?: string;
  provisioning: { state: string };
}

/** Links the account: its phone scans the QR code of the panel. */
export async function link(
  panel: PanelClient,
  { simulator }: Place,
  { office }: Pick<Cast, "office">,
): Promise<void> {
  const { qr = "" } = await until(panel, "/api/whatsapp", (now) => now.qr !== undefined);
  await simulator.scanQr(office, qr);
  await until(panel, "/api/whatsapp", ({ state }) => state === "connected");
}

/**
 * Creates a group and an agent with a room for each case, and answers LISTO for the agent. Gives the agent's
 * id.
 */
export async function hire(
  panel: PanelClient,
  { cases }: Place,
  { agent: { person } }: Cast,
): Promise<number> {
  const group = await panel.post<Shown>("/api/main-groups", { kind: "support", name: "Soporte" });
  await until(panel, `/api/main-groups/${group.id}`, ({ state }) => state === "ready");
  const request = { name: "Ana", phone: `+${person.phone}`, rooms: cases, mainGroups: [group.id] };
  const { id } = await panel.post<Shown>("/api/agents", request);
  const question = await person.hears(({ mentions }) => mentions.includes(person.phone), PATIENCE_MS);
  await person.says({ jid: question.chat }, "LISTO", { quoted: question });
  await person.hears(({ text }) => text.includes("¡Gracias"), PATIENCE_MS);
  await until(panel, `/api/agents/${id}`, ({ provisioning }) => provisioning.state === "done");
  return id;
}

async function until(panel: PanelClient, path: string, fits: (shown: Shown) => boolean): Promise<Shown> {
  const patience = AbortSignal.timeout(PATIENCE_MS);
  for (;;) {
    const shown = await panel.get<Shown>(path);
    if (fits(shown)) return shown;
    if (patience.aborted) throw new Error(`${path} stayed at ${JSON.stringify(shown)}`);
    await wait(50);
  }
}

/** The client writes and the agent takes the card with a quote. Resolves when the room has the client's words. */
export async function openCase(
  { office, agent }: Pick<Cast, "office" | "agent">,
  client: Phone,
  patienceMs = PATIENCE_MS,
): Promise<Pair> {
  const hello = `Hola, soy ${client.person.account.name}: no tengo internet`;
  await client.writes(office.lid, hello);
  const isCard = ({ text }: PersonMessage): boolean => text.startsWith("🎫") && text.includes(hello);
  const card = await agent.person.hears(isCard, patienceMs);
  await agent.person.says({ jid: card.chat }, "Lo tomo", { quoted: card });
  const isCopy = ({ chat, text }: PersonMessage): boolean => chat !== card.chat && text === hello;
  const copy = await agent.person.hears(isCopy, patienceMs);
  return { client, agent, office, room: copy.chat };
}
