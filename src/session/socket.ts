/** The session as the rest of the program sees it: `WhatsApp`, over one socket at a time. */
import type { GroupJid, MessageId, Phone } from "../domain/ids.ts";
import { toPhone } from "../domain/ids.ts";
import type { Address, IncomingCall } from "../domain/messages/inbound.ts";
import { jidIn, jidOf } from "./address.ts";
import { Connector } from "./connection/connector.ts";
import { asked } from "./answers.ts";
import {
  addMembers,
  changeMembers,
  closeDoor,
  createGroup,
  describeGroup,
  inviteLinkOf,
  joinByCode,
  leaveGroup,
  listGroups,
  renameGroup,
  revokeLinkOf,
  type Hands,
} from "./groups/group-acts.ts";
import { lookUp } from "./groups/look-up.ts";
import { Intake } from "./inbound/intake.ts";
import { makeMedia } from "./media/media.ts";
import { makeParts, type Parts, type SessionOptions } from "./parts.ts";
import {
  WhatsAppError,
  type AddResult,
  type Connection,
  type GroupInfo,
  type Letter,
  type Liveness,
  type MediaPort,
} from "./port.ts";
import type { SendOutcome, SendTo, WhatsApp } from "./port.ts";
import { Sending } from "./outbound/sending.ts";

export interface Session extends WhatsApp, AsyncDisposable {
  /** Tries again to take in what could not be: "all", or only what could not be stored and is not under way. */
  takeInAgain(which: "all" | "unstored"): Promise<void>;
}

/**
 * Opens the session and goes on connecting by itself. Resolves at once; `connection()` says how far it got. Throws
 * `WrongSecretKeyError`. Dispose of it to hang up: the pairing stays.
 */
export async function startSession(options: SessionOptions): Promise<Session> {
  const parts = await makeParts(options);
  const session = new OpenSession(parts);
  session.start();
  return session;
}

class OpenSession implements Session {
  readonly media: MediaPort;
  readonly #parts: Parts;
  readonly #intake: Intake;
  readonly #connector: Connector;
  readonly #sending: Sending;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#intake = new Intake(parts);
    this.#connector = new Connector(parts, this.#intake);
    const { acks, groups, caches, options, log, logger } = parts;
    this.media = makeMedia({ server: options.url, log, logger, hands: () => this.#hands() });
    this.#sending = new Sending({
      line: () => this.#connector.open,
      acks,
      groups,
      caches,
      settleMs: options.settleMs ?? 0,
    });
  }

  start(): void {
    this.#connector.start();
  }

  takeInAgain(which: "all" | "unstored"): Promise<void> {
    return this.#intake.replay(which);
  }

  connection(): Connection {
    return this.#connector.connection;
  }

  liveness(): Liveness {
    return this.#connector.liveness;
  }

  send(letter: Letter): Promise<SendOutcome> {
    return this.#sending.send(letter);
  }

  async lookUp(candidates: Phone[]): Promise<{ asked: Phone; address: Address }[]> {
    return lookUp(this.#hands().sock, candidates);
  }

  createGroup(name: string, people: Address[]): Promise<GroupInfo> {
    return this.#changing(null, (hands) => createGroup(hands, name, people));
  }

  async groupInfo(group: GroupJid): Promise<GroupInfo | null> {
    return describeGroup(this.#hands(), group);
  }

  async groups(): Promise<GroupInfo[]> {
    const listed = await listGroups(this.#hands());
    await this.#parts.groups.put(listed.map(({ raw }) => raw));
    return listed.map(({ info }) => info);
  }

  addToGroup(group: GroupJid, people: Address[]): Promise<AddResult[]> {
    return this.#changing(group, (hands) => addMembers(hands, group, people));
  }

  removeFromGroup(group: GroupJid, people: Address[]): Promise<void> {
    return this.#changing(group, (hands) => changeMembers(hands, { group, people, change: "remove" }));
  }

  promote(group: GroupJid, people: Address[]): Promise<void> {
    return this.#changing(group, (hands) => changeMembers(hands, { group, people, change: "promote" }));
  }

  demote(group: GroupJid, people: Address[]): Promise<void> {
    return this.#changing(group, (hands) => changeMembers(hands, { group, people, change: "demote" }));
  }

  renameGroup(group: GroupJid, name: string): Promise<void> {
    return this.#changing(group, (hands) => renameGroup(hands, group, name));
  }

  closeDoor(group: GroupJid): Promise<void> {
    return this.#changing(group, (hands) => closeDoor(hands, group));
  }

  async inviteLink(group: GroupJid): Promise<string> {
    return inviteLinkOf(this.#hands(), group);
  }

  async revokeLink(group: GroupJid): Promise<void> {
    return revokeLinkOf(this.#hands(), group);
  }

  joinByCode(code: string): ReturnType<WhatsApp["joinByCode"]> {
    return this.#changing(null, (hands) => joinByCode(hands, code));
  }

  leaveGroup(group: GroupJid): Promise<void> {
    return this.#changing(group, (hands) => leaveGroup(hands, group));
  }

  async markRead(from: Address, ids: MessageId[]): Promise<void> {
    const remoteJid = jidIn("lid", from);
    if (remoteJid === null || ids.length === 0) return;
    await this.#asACourtesy("read marks", ({ sock }) =>
      sock.readMessages(ids.map((id) => ({ remoteJid, id, fromMe: false }))),
    );
  }

  async showTyping(to: SendTo, typing: boolean): Promise<void> {
    const jid = jidOf(to);
    if (jid === null) return;
    await this.#asACourtesy("typing", ({ sock }) =>
      sock.sendPresenceUpdate(typing ? "composing" : "paused", jid),
    );
  }

  async rejectCall(call: IncomingCall): Promise<void> {
    const jid = this.#intake.callerOf(call) ?? jidIn("lid", call.from);
    if (jid !== null) await asked(() => this.#hands().sock.rejectCall(call.id, jid));
  }

  async requestPairingCode(phone: Phone): Promise<string> {
    const line = this.#connector.pairing;
    if (!line) throw new WhatsAppError("offline", { certain: true });
    const code = await asked(() => line.sock.requestPairingCode(toPhone(phone).replaceAll(/\D/g, "")));
    this.#connector.showPairingCode({ pairingCode: code, pairingPhone: phone });
    return code;
  }

  restart(): Promise<void> {
    return this.#connector.restart();
  }

  async unlink(): Promise<void> {
    const line = this.#connector.open;
    if (line) await asked(() => line.sock.logout());
    await this.#connector.startOver();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#connector.stop();
    await this.#sending.idle();
  }

  #hands(): Hands {
    const line = this.#connector.open;
    if (!line) throw new WhatsAppError("offline", { certain: true });
    return { sock: line.sock, self: this.#intake.self() };
  }

  /** What we knew of the group is old afterwards, also when the change failed half way. */
  async #changing<T>(group: GroupJid | null, act: (hands: Hands) => Promise<T>): Promise<T> {
    const hands = this.#hands();
    try {
      return await act(hands);
    } finally {
      if (group !== null) await this.#parts.groups.drop(group);
    }
  }

  async #asACourtesy(what: string, act: (hands: Hands) => Promise<void>): Promise<void> {
    try {
      await act(this.#hands());
    } catch (error) {
      this.#parts.log.debug({ err: error }, `no ${what} this time`);
    }
  }
}
