/**
 * Fake WhatsApp that keeps groups: an in-memory implementation of the port for group changes, which can
 * refuse a change, fail after it, or be offline.
 */
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

/** Settings of an ordinary group: everybody writes, nobody approves, nothing expires. */
export const ordinary = {
  announcement: false,
  locked: false,
  approval: false,
  anyoneAdds: false,
  suspended: false,
  community: false,
  communityAnnouncement: false,
  expiresInSeconds: null,
} satisfies Partial<GroupInfo>;

/** Whether a fault happens before or after the change takes effect. */
export type Moment = "before" | "after";

/**
 * The fake. `kept` holds the true state of the groups. Operations that the set-up of groups does not need
 * throw.
 */
export class GroupKeeper implements WhatsApp {
  readonly self: Address;
  connected = true;
  readonly kept = new Map<GroupJid, GroupInfo>();
  /** Changes that were asked for, `createGroup Soporte`, in order. */
  readonly asked: string[] = [];
  /** How many operations were called, reads included. */
  looks = 0;
  /** Result of adding a person, by phone; a phone that is missing is added. */
  readonly attitudes = new Map<Phone, Exclude<AddResult["result"], "added">>();
  /** Hook for faults: throw at `before` to refuse a change, at `after` to fail once it was done. */
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

  /** Creates a group that our number is in. */
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
      ...ordinary,
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
