/** WhatsApp double (fake of `session/port.ts`): takes or refuses messages, keeps groups, delivers arrivals, goes offline. */
import type { Arrival } from "../../domain/messages/inbound.ts";
import type { GroupJid } from "../../domain/ids.ts";
import {
  WhatsAppError,
  type Connection,
  type GroupInfo,
  type OutboundMessage,
  type SendOutcome,
  type SessionListener,
  type WhatsApp,
} from "../../session/port.ts";
import { RuleBroken, type Weather } from "../acts.ts";
import { isAt, type Cast, type Group, type Human } from "./cast.ts";
import type { VirtualClock } from "./clock.ts";
import { shuffled } from "./backlog.ts";
import { addTo, newGroup, type KeptGroup } from "./groups.ts";
import type { Shown } from "../marks.ts";
import { Phones } from "./phones.ts";

const SECOND = 1000;
/** After how long a missing acknowledgement counts as a time-out, and how late a slow one comes. */
const SILENCE = 20 * SECOND;
const SLOW = 3 * SECOND;
/** Arrivals that are handed over at once, at most. */
const BATCH = 8;

/** Network fault for the next `times` messages to the chats that it is over. */
export interface Cloud {
  weather: Weather;
  over(chat: Human | Group): boolean;
  times: number;
  code: string;
}

/** Called with everything that a phone newly shows. */
export type OnShown = (chat: Human | Group, shown: Shown, id: string) => void;

interface NetworkParts {
  clock: VirtualClock;
  cast: Cast;
  onShown: OnShown;
  /** Called before an arrival is handed to the program. */
  arriving: (arrival: Arrival) => void;
  /** Called when a message to this chat is refused for good. */
  refused: (chat: Human | Group) => void;
  /** Called when the last network fault is used up. Never while there is one that holds back (`held`). */
  cleared: () => void;
  /** Called when a rule is found broken here. */
  broken: (error: RuleBroken) => void;
}

const never = (): never => {
  throw new Error("the desk has no business asking this");
};

/** One WhatsApp for the whole story; each run of the program is connected to it in turn. */
export class Network {
  readonly phones = new Phones();
  readonly groups = new Map<GroupJid, KeptGroup>();
  clouds: Cloud[] = [];
  /** How the list of groups is answered: as it is, empty, or with an error. */
  groupLists: "listed" | "empty" | "refused" = "listed";
  /** Grows with everything that happens. While it grows, the program is not at rest. */
  activity = 0;
  /** Messages of the program that reached phones, repeated ones included. */
  sent = 0;
  readonly #clock: VirtualClock;
  readonly #cast: Cast;
  readonly #onShown: OnShown;
  readonly #arriving: (arrival: Arrival) => void;
  readonly #refused: (chat: Human | Group) => void;
  readonly #cleared: () => void;
  readonly #broken: (error: RuleBroken) => void;
  #up = false;
  #since = new Date(0);
  #listener: SessionListener | null = null;
  #queue: Arrival[] = [];
  #bringing: SessionListener | null = null;

  constructor(parts: NetworkParts) {
    this.#clock = parts.clock;
    this.#cast = parts.cast;
    this.#onShown = parts.onShown;
    this.#arriving = parts.arriving;
    this.#refused = parts.refused;
    this.#cleared = parts.cleared;
    this.#broken = parts.broken;
    const { rooms, mains } = parts.cast;
    for (const about of [...rooms, ...mains]) this.groups.set(about.jid, newGroup(about, parts.cast));
  }

  connection = (): Connection =>
    this.#up
      ? { state: "connected", self: this.#cast.self, name: "Relevo", since: this.#since }
      : { state: "connecting", problem: null };

  /** Connects this run of the program and delivers what waited. */
  connect(listener: SessionListener): void {
    this.#listener = listener;
    this.#up = true;
    this.#since = this.#clock.now();
    this.activity++;
    void listener.connectionChanged(this.connection());
    this.#bring();
  }

  /** Cuts the connection. `tell` false: the program itself is gone and hears nothing of it. */
  cut({ tell }: { tell: boolean }): void {
    this.#up = false;
    // What was on its way then is kept by WhatsApp, and comes as what happened while we were away.
    this.#queue = this.#queue.map((arrival) => ({ ...arrival, live: false }));
    this.activity++;
    if (tell) void this.#listener?.connectionChanged(this.connection());
    else this.#listener = null;
  }

  get isUp(): boolean {
    return this.#up;
  }

  /** Delivers an arrival, once there is a connection. */
  deliver(arrival: Arrival): void {
    this.#queue.push({ ...arrival, live: this.#up });
    this.activity++;
    this.#bring();
  }

  /** Reorders the chats in what waits to be delivered; within each chat the order stays. */
  shuffle(order: number): void {
    this.#queue = shuffled(this.#queue, order);
  }

  /** How many arrivals wait to be delivered. */
  get waiting(): number {
    return this.#queue.length;
  }

  /** Delivers in order. Each arrival is kept until the program has taken it: after a crash it is delivered again. */
  #bring(): void {
    const listener = this.#listener;
    if (!this.#up || !listener || this.#bringing === listener) return;
    this.#bringing = listener;
    void this.#bringAll(listener);
  }

  async #bringAll(listener: SessionListener): Promise<void> {
    while (this.#up && this.#listener === listener && this.#queue.length > 0) {
      const batch = this.#queue.slice(0, BATCH);
      for (const arrival of batch) this.#arriving(arrival);
      await listener.arrived(batch);
      if (this.#listener !== listener) return;
      this.#queue = this.#queue.filter((arrival) => !batch.includes(arrival));
      this.activity++;
    }
    if (this.#bringing === listener) this.#bringing = null;
  }

  /**
   * Sends a message of the program. A broken rule is reported to the judge and looks like success, so that the program goes
   * on.
   */
  send = async (letter: OutboundMessage): Promise<SendOutcome> => {
    try {
      return await this.#send(letter);
    } catch (error) {
      if (!(error instanceof RuleBroken)) throw error;
      this.#broken(error);
      return this.#taken();
    }
  };

  async #send(letter: OutboundMessage): Promise<SendOutcome> {
    this.activity++;
    if (!this.#up) return { outcome: "failed", reason: "offline" };
    const chat = this.#recipient(letter);
    const refusal = this.#refusal(chat);
    if (refusal) return refusal;
    const cloud = this.clouds.find((one) => one.times > 0 && one.over(chat));
    if (cloud) return this.#sendThrough(cloud, chat, letter);
    this.#show(chat, letter);
    return this.#taken();
  }

  #taken = (): SendOutcome => ({
    outcome: "sent",
    at: new Date(Math.floor(this.#clock.time / SECOND) * SECOND),
  });

  #recipient({ to }: OutboundMessage): Human | Group {
    if (to.kind === "group") {
      const group = this.groups.get(to.group);
      if (!group) throw new RuleBroken("something was written into a group that is not ours", to.group);
      return group.about;
    }
    const { clients, agents, supervisor, stranger } = this.#cast;
    const human = [...clients, ...agents, supervisor, stranger].find((one) => isAt(one, to.address));
    if (!human) throw new RuleBroken("something was written to nobody", JSON.stringify(to.address));
    return human;
  }

  #refusal(chat: Human | Group): SendOutcome | null {
    if (!("jid" in chat)) return null;
    return this.groups.get(chat.jid)?.weAreIn ? null : { outcome: "impossible", code: "403" };
  }

  async #sendThrough(cloud: Cloud, chat: Human | Group, letter: OutboundMessage): Promise<SendOutcome> {
    cloud.times--;
    if (this.clouds.every(({ times, weather }) => times === 0 && weather !== "held")) this.#cleared();
    switch (cloud.weather) {
      case "refused":
        this.#refused(chat);
        return { outcome: "impossible", code: cloud.code };
      case "failing":
        return { outcome: "failed", reason: "rate-overlimit" };
      case "held":
        return { outcome: "held", code: "463", until: null };
      case "lost-unknown":
        return this.#in(SILENCE, { outcome: "unknown", reason: "timeout" });
      case "arrived-unknown":
        this.#show(chat, letter);
        return this.#in(SILENCE, { outcome: "unknown", reason: "timeout" });
      case "slow":
        this.#show(chat, letter);
        return this.#in(SLOW, this.#taken());
    }
  }

  #in(ms: number, outcome: SendOutcome): Promise<SendOutcome> {
    return new Promise((resolve) => {
      this.#clock.after(ms, () => {
        this.activity++;
        resolve(outcome);
      });
    });
  }

  #show(chat: Human | Group, { id, bytes }: OutboundMessage): void {
    this.sent++;
    const shown = this.phones.shows(chat, { id, bytes, at: this.#clock.time });
    if (shown) this.#onShown(chat, shown, id);
  }

  groupsSeen = async (): Promise<GroupInfo[]> => {
    this.#mustBeUp();
    if (this.groupLists === "refused") throw new WhatsAppError("timeout", { certain: false });
    if (this.groupLists === "empty") return [];
    return [...this.groups.values()]
      .filter(({ weAreIn }) => weAreIn)
      .map(({ info }) => structuredClone(info));
  };

  groupInfo = async (group: GroupJid): Promise<GroupInfo | null> => {
    this.#mustBeUp();
    const known = this.groups.get(group);
    return known?.weAreIn ? structuredClone(known.info) : null;
  };

  #mustBeUp(): void {
    this.activity++;
    if (!this.#up) throw new WhatsAppError("offline", { certain: true });
  }

  /** The port as the program gets it. Calls that the desk has no reason to make throw. */
  port(): WhatsApp {
    return {
      media: { describe: never, fetch: never, upload: never },
      connection: this.connection,
      liveness: never,
      send: this.send,
      lookUp: async () => [],
      createGroup: async () => this.#no(),
      groupInfo: this.groupInfo,
      groups: this.groupsSeen,
      addToGroup: async (group, people) => {
        this.#mustBeUp();
        return people.map((address) => addTo(this.groups.get(group), address));
      },
      removeFromGroup: async () => this.#no(),
      promote: async () => this.#mustBeUp(),
      demote: async () => this.#mustBeUp(),
      renameGroup: async () => this.#mustBeUp(),
      closeDoor: async () => this.#mustBeUp(),
      revokeLink: async () => this.#mustBeUp(),
      inviteLink: async (group) => `https://chat.whatsapp.com/${group}`,
      joinByCode: async () => ({ joined: null, why: "wrong-code" }),
      leaveGroup: async () => this.#no(),
      markRead: async () => this.#mustBeUp(),
      showTyping: async () => this.#mustBeUp(),
      rejectCall: async () => this.#mustBeUp(),
      requestPairingCode: never,
      restart: never,
      unlink: never,
    };
  }

  #no(): never {
    throw new WhatsAppError("forbidden", { certain: true });
  }
}
