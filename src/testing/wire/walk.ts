/**
 * Walk fixture: the real program on the simulated WhatsApp, a browser, and people who sign in to the panel. Disposing of it closes
 * all of them.
 */
import { ADMIN } from "./wire-api.ts";
import { openWireWorld, startWireWorld, type WirePlan, type WireWorld } from "./wire-world.ts";
import { openBrowsers, type Browsers, type Seat, type Visitor } from "../panel/browser.ts";

export class Walk implements AsyncDisposable {
  readonly world: WireWorld;
  readonly browsers: Browsers;
  readonly #visitors: Visitor[] = [];

  constructor(world: WireWorld, browsers: Browsers) {
    this.world = world;
    this.browsers = browsers;
  }

  /** A visitor who has signed in, and has no page open yet: the administrator, unless it is said who. */
  async signedIn(who: { user: string; password: string } = ADMIN, seat: Seat = {}): Promise<Visitor> {
    const visitor = await this.browsers.visitor(this.world.api.url, seat);
    this.#visitors.push(visitor);
    await visitor.enters(who.user, who.password);
    return visitor;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const visitor of this.#visitors) await visitor[Symbol.asyncDispose]();
    await this.browsers[Symbol.asyncDispose]();
    await this.world[Symbol.asyncDispose]();
  }
}

/** Starts a program that is not linked, and a browser. */
export async function openWalk(): Promise<Walk> {
  return new Walk(...(await Promise.all([openWireWorld(), openBrowsers()])));
}

/** Starts a program that is linked, with a support group that these agents have brought (or without agents), and a browser. */
export async function openStaffedWalk(support: NonNullable<WirePlan["support"]>): Promise<Walk> {
  const adopted = Object.keys(support).length > 0;
  const world = startWireWorld({ support, adopted, settings: { promoteAgents: !adopted } });
  return new Walk(...(await Promise.all([world, openBrowsers()])));
}
