/**
 * Baseline relay under measurement: starts the process of the baseline, links it and gives it conversations
 * to copy.
 */
import { join } from "node:path";
import { Child } from "./child.ts";
import { gatherCast, type Place, type Relay } from "./relay.ts";
import type { Pair } from "./people.ts";

export class Bare implements Relay {
  readonly name = "bare relay";
  readonly pairs: Pair[] = [];
  child: Child;
  readonly #place: Place;

  constructor(place: Place) {
    this.#place = place;
    this.child = this.#start({});
  }

  async restart(env: Record<string, string> = {}): Promise<number> {
    await this.child.ask("save keys");
    await this.child[Symbol.asyncDispose]();
    const before = performance.now();
    this.child = this.#start(env);
    await this.child.ask("connected");
    return performance.now() - before;
  }

  async marksRead(on: boolean): Promise<void> {
    await this.child.ask("mark read", on);
  }

  #start(env: Record<string, string>): Child {
    const { simulator, folder } = this.#place;
    const own = { WHATSAPP_URL: simulator.url, KEYS_FILE: join(folder, "bare-keys.json") };
    return new Child({ entry: "bench/bare-relay.js", cwd: folder, env: { ...own, ...env } });
  }
}

/** Starts the baseline: linked, with a group for each client. */
export async function openBare(place: Place): Promise<Bare> {
  const bare = new Bare(place);
  const { office, agent, clients } = await gatherCast(place, 1);
  await place.simulator.scanQr(office, await bare.child.ask<string>("qr"));
  await bare.child.ask("connected");
  for (const client of clients) {
    const { lid, name } = client.person.account;
    const facts = { name, member: agent.person.account.lid };
    const room = await bare.child.ask<string>("create group", facts);
    await bare.child.ask("pair", { chat: lid, group: room });
    bare.pairs.push({ client, agent, office, room });
  }
  return bare;
}
