/** A WhatsApp that keeps groups and nothing else: who is in them is its truth, and it can refuse, fall silent or stop. */
import { isSamePerson } from "../domain/contacts/address.ts";
import { toGroupJid, type GroupJid, type MessageId, type Phone } from "../domain/ids.ts";
import type { Address } from "../domain/messages/inbound.ts";
import {
  WhatsAppError,
  type AddResult,
  type Connection,
  type GroupInfo,
  type WhatsApp,
} from "../session/port.ts";

const never = (): never => {
  throw new Error("setting up groups has no business asking this");
};

/** What is asked and answered, in this order, around the effect. */
export type Moment = "before" | "after";

export class GroupKeeper implements WhatsApp {
  readonly self: Address;
  connected = true;
  readonly kept = new Map<GroupJid, GroupInfo>();
  /** Changes that were asked for, `createGroup Soporte`, in order. */
  readonly asked: string[] = [];
  /** How often anything was asked, looks included. */
  looks = 0;
  /** How people answer to being added, by phone; left out = they are in. */
  readonly attitudes = new Map<Phone, Exclude<AddResult["result"], "added">>();
  /** Throw here to refuse (before) or to fall silent after it was done (after). */
  trouble: (act: string, moment: Moment) => void | Promise<void> = () => {};
  readonly media = { describe: never, fetch: never, upload: never };
  readonly #now: () => Date;

  constructor(self: Address, now: () => Date) {
    this.self = self;
    this.#now = now;
  }

  connection = (): Connection =>
    this.connected
      ? { state: "connected", self: this.self, name: null, since: new Date(0) }
      : { state: "connecting", problem: null };

  createGroup(name: string, people: Address[]): Promise<GroupInfo> {
    return this.#do(`createGroup ${name}`, () => {
      const members = people.filter((one) => this.#attitude(one) === undefined);
      return this.addGroup(name, {
        members: members.map((address) => ({ address, admin: false })),
        weCreated: true,
      });
    });
  }

  groupInfo(group: GroupJid): Promise<GroupInfo | null> {
    return this.#do(null, () => structuredClone(this.kept.get(group) ?? null));
  }

  groups(): Promise<GroupInfo[]> {
    return this.#do(null, () => structuredClone([...this.kept.values()]));
  }

  addToGroup(group: GroupJid, people: Address[]): Promise<AddResult[]> {
    return this.#do(`addToGroup ${this.#named(group)}`, () =>
      people.map((address) => this.#add(group, address)),
    );
  }

  removeFromGroup(group: GroupJid, people: Address[]): Promise<void> {
    return this.#do(`removeFromGroup ${this.#named(group)}`, () => {
      const info = this.#of(group);
      info.members = info.members.filter(({ address }) => !people.some((one) => isSamePerson(one, address)));
    });
  }

  promote(group: GroupJid, people: Address[]): Promise<void> {
    return this.#do(`promote ${this.#named(group)}`, () => {
      for (const member of this.#of(group).members)
        if (people.some((one) => isSamePerson(one, member.address))) member.admin = true;
    });
  }

  renameGroup(group: GroupJid, name: string): Promise<void> {
    return this.#do(`renameGroup ${name}`, () => void (this.#of(group).name = name));
  }

  inviteLink(group: GroupJid): Promise<string> {
    return this.#do(null, () => `https://chat.whatsapp.com/${this.#of(group).group}`);
  }

  closeDoor(group: GroupJid): Promise<void> {
    return this.#do(`closeDoor ${this.#named(group)}`, () => void (this.#of(group).anyoneAdds = false));
  }

  revokeLink(group: GroupJid): Promise<void> {
    return this.#do(`revokeLink ${this.#named(group)}`, () => void this.#of(group));
  }

  async joinByCode(): Promise<{ joined: null; why: "wrong-code" }> {
    return { joined: null, why: "wrong-code" };
  }

  /** A group we are in. */
  addGroup(name: string, about: Partial<GroupInfo> = {}): GroupInfo {
    const group = toGroupJid(`12036300000${this.kept.size}@g.us`);
    const info: GroupInfo = {
      group,
      name,
      form: "lid",
      weCreated: false,
      weAreAdmin: true,
      createdAt: this.#now(),
      weAreIn: true,
      announcement: false,
      locked: false,
      approval: false,
      anyoneAdds: false,
      suspended: false,
      community: false,
      communityAnnouncement: false,
      expiresInSeconds: null,
      ...about,
      members: [{ address: this.self, admin: true }, ...(about.members ?? [])],
    };
    this.kept.set(group, info);
    return info;
  }

  /** The groups of this name. */
  named(name: string): GroupInfo[] {
    return [...this.kept.values()].filter((info) => info.name === name);
  }

  #add(group: GroupJid, address: Address): AddResult {
    const info = this.#of(group);
    const attitude = this.#attitude(address);
    const isIn = info.members.some((one) => isSamePerson(one.address, address));
    if (!isIn && attitude === undefined) info.members.push({ address, admin: false });
    const invite =
      attitude === "forbidden"
        ? { code: "INVITE", expiresAt: new Date(this.#now().getTime() + 3 * DAY) }
        : null;
    return { address, result: isIn ? "already-in" : (attitude ?? "added"), code: "0", invite };
  }

  #attitude = ({ phone }: Address) => (phone === null ? undefined : this.attitudes.get(phone));

  #of(group: GroupJid): GroupInfo {
    const info = this.kept.get(group);
    if (!info) throw new WhatsAppError("not-found", { certain: true });
    return info;
  }

  #named = (group: GroupJid): string => this.kept.get(group)?.name ?? group;

  async #do<T>(act: string | null, effect: () => T): Promise<T> {
    if (!this.connected) throw new WhatsAppError("offline", { certain: true });
    const name = act ?? "look";
    this.looks++;
    await this.trouble(name, "before");
    if (act !== null) this.asked.push(act);
    const answer = effect();
    await this.trouble(name, "after");
    return structuredClone(answer);
  }

  liveness = never;
  lookUp = never;
  send = never;
  demote = never;
  leaveGroup = never;
  markRead: (from: Address, ids: MessageId[]) => Promise<void> = never;
  showTyping = never;
  rejectCall = never;
  requestPairingCode = never;
  restart = never;
  unlink = never;
}

const DAY = 24 * 60 * 60_000;
