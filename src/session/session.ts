/** WhatsApp session: implements the port over one socket at a time. */
import type { GroupJid, MessageId, Phone } from "../domain/ids.ts";
import { toPhone } from "../domain/ids.ts";
import type { Address, IncomingCall } from "../domain/messages/inbound.ts";
import { jidIn, jidOf } from "./address.ts";
import { ReconnectingConnection } from "./connection/reconnecting-connection.ts";
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
  type ConnectedSocket,
} from "./groups/group-acts.ts";
import { lookUp } from "./groups/look-up.ts";
import { InboundPipeline } from "./inbound/inbound-pipeline.ts";
import { makeMedia } from "./media/media.ts";
import { makeParts, type Parts, type SessionOptions } from "./parts.ts";
import {
  WhatsAppError,
  type AddResult,
  type Connection,
  type GroupInfo,
  type Liveness,
  type MediaPort,
} from "./port.ts";
import type { SendTo, WhatsApp } from "./port.ts";
import { Sending } from "./outbound/sending.ts";

export interface Session extends WhatsApp, AsyncDisposable {
  /** Tries again to take in what could not be: "all", or only what could not be stored and is not under way. */
  takeInAgain(which: "all" | "unstored"): Promise<void>;
}

/**
 * Opens the session and goes on connecting by itself. Resolves at once; `connection()` says how far it got. Throws
 * `WrongSecretKeyError`. Dispose of it to disconnect: the pairing stays.
 */
export async function startSession(options: SessionOptions): Promise<Session> {
  const parts = await makeParts(options);
  const session = new OpenSession(parts);
  session.start();
  return session;
}

class OpenSession implements Session {
  readonly media: MediaPort;
  readonly send: WhatsApp["send"];
  readonly #parts: Parts;
  readonly #inbound: InboundPipeline;
  readonly #connection: ReconnectingConnection;
  readonly #sending: Sending;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#inbound = new InboundPipeline(parts);
    this.#connection = new ReconnectingConnection(parts, this.#inbound);
    const { acks, groups, caches, options, log, logger } = parts;
    this.media = makeMedia({
      server: options.url,
      agent: options.fileAgent ?? null,
      log,
      logger,
      connected: () => this.#requireSocket(),
    });
    this.#sending = new Sending({
      socket: () => this.#connection.open,
      acks,
      groups,
      caches,
      settleMs: options.settleMs ?? 0,
    });
    this.send = this.#sending.send;
  }

  start(): void {
    this.#connection.start();
  }

  takeInAgain(which: "all" | "unstored"): Promise<void> {
    return this.#inbound.replay(which);
  }

  connection(): Connection {
    return this.#connection.connection;
  }

  liveness(): Liveness {
    return this.#connection.liveness;
  }

  async lookUp(candidates: Phone[]): Promise<{ asked: Phone; address: Address }[]> {
    return lookUp(this.#requireSocket().sock, candidates);
  }

  createGroup(name: string, people: Address[]): Promise<GroupInfo> {
    return this.#changing(null, (connected) => createGroup(connected, name, people));
  }

  async groupInfo(group: GroupJid): Promise<GroupInfo | null> {
    return describeGroup(this.#requireSocket(), group);
  }

  async groups(): Promise<GroupInfo[]> {
    const listed = await listGroups(this.#requireSocket());
    await this.#parts.groups.put(listed.map(({ raw }) => raw));
    return listed.map(({ info }) => info);
  }

  addToGroup(group: GroupJid, people: Address[]): Promise<AddResult[]> {
    return this.#changing(group, (connected) => addMembers(connected, group, people));
  }

  removeFromGroup(group: GroupJid, people: Address[]): Promise<void> {
    return this.#changing(group, (connected) =>
      changeMembers(connected, { group, people, change: "remove" }),
    );
  }

  promote(group: GroupJid, people: Address[]): Promise<void> {
    return this.#changing(group, (connected) =>
      changeMembers(connected, { group, people, change: "promote" }),
    );
  }

  demote(group: GroupJid, people: Address[]): Promise<void> {
    return this.#changing(group, (connected) =>
      changeMembers(connected, { group, people, change: "demote" }),
    );
  }

  renameGroup(group: GroupJid, name: string): Promise<void> {
    return this.#changing(group, (connected) => renameGroup(connected, group, name));
  }

  closeDoor(group: GroupJid): Promise<void> {
    return this.#changing(group, (connected) => closeDoor(connected, group));
  }

  async inviteLink(group: GroupJid): Promise<string> {
    return inviteLinkOf(this.#requireSocket(), group);
  }

  async revokeLink(group: GroupJid): Promise<void> {
    return revokeLinkOf(this.#requireSocket(), group);
  }

  joinByCode(code: string): ReturnType<WhatsApp["joinByCode"]> {
    return this.#changing(null, (connected) => joinByCode(connected, code));
  }

  leaveGroup(group: GroupJid): Promise<void> {
    return this.#changing(group, (connected) => leaveGroup(connected, group));
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
    const jid = this.#inbound.callerOf(call) ?? jidIn("lid", call.from);
    if (jid !== null) await asked(() => this.#requireSocket().sock.rejectCall(call.id, jid));
  }

  async requestPairingCode(phone: Phone): Promise<string> {
    const socket = this.#connection.pairing;
    if (!socket) throw new WhatsAppError("offline", { certain: true });
    const code = await asked(() => socket.sock.requestPairingCode(toPhone(phone).replaceAll(/\D/g, "")));
    this.#connection.showPairingCode({ pairingCode: code, pairingPhone: phone });
    return code;
  }

  restart(): Promise<void> {
    return this.#connection.restart();
  }

  async unlink(): Promise<void> {
    const socket = this.#connection.open;
    if (socket) await asked(() => socket.sock.logout());
    await this.#connection.startOver();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#connection.stop();
    await this.#sending.idle();
  }

  #requireSocket(): ConnectedSocket {
    const socket = this.#connection.open;
    if (!socket) throw new WhatsAppError("offline", { certain: true });
    return { sock: socket.sock, self: this.#inbound.self() };
  }

  /** Runs a change of a group, and invalidates its cached metadata afterwards, also when the change failed half way. */
  async #changing<T>(group: GroupJid | null, act: (connected: ConnectedSocket) => Promise<T>): Promise<T> {
    const connected = this.#requireSocket();
    try {
      return await act(connected);
    } finally {
      if (group !== null) await this.#parts.groups.drop(group);
    }
  }

  async #asACourtesy(what: string, act: (connected: ConnectedSocket) => Promise<void>): Promise<void> {
    try {
      await act(this.#requireSocket());
    } catch (error) {
      this.#parts.log.debug({ err: error }, `no ${what} this time`);
    }
  }
}
