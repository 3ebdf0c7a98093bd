/** Sending of one message, with its outcome: sent, failed (certainly not), impossible, held, refused or unknown. */
import { isJidGroup, proto, type WASocket } from "@whiskeysockets/baileys";
import { isDiskTrouble } from "../../domain/disk-trouble.ts";
import { jidOf } from "../address.ts";
import type { Acks, Answer } from "./acks.ts";
import { readFor } from "./encode.ts";
import type { GroupBook } from "../groups/group-book.ts";
import type { Given } from "../signal/key-holders.ts";
import type { Caches } from "../connection/socket-deps.ts";
import type { SocketConnection } from "../connection/socket-connection.ts";
import type { OutboundMessage, SendOutcome } from "../port.ts";
import { answerIn, wasNeverWritten } from "../trouble.ts";

export interface SendingDeps {
  /** The open socket; null = not connected. */
  socket: () => SocketConnection | null;
  acks: Acks;
  groups: GroupBook;
  caches: Caches;
  /** No send in this time after a connection opened. */
  settleMs: number;
}

/** A message on its way. */
interface Written {
  id: string;
  /** To whom it gave our key. */
  given: Given;
  socket: SocketConnection;
  jid: string;
  answer: Promise<Answer>;
}

const ACK_MS = 30_000;
/** Of the send itself: it may have to ask for devices and keys first. */
const SEND_MS = 75_000;

export class Sending {
  readonly #deps: SendingDeps;
  #last: Promise<unknown> = Promise.resolve();

  constructor(deps: SendingDeps) {
    this.#deps = deps;
  }

  /**
   * Never throws. One is written after the other; their answers are waited for side by side. A function by itself: the
   * session's `send` is this one.
   */
  readonly send = async (letter: OutboundMessage): Promise<SendOutcome> => {
    const written = this.#last.then(() => this.#write(letter)).catch(toFailure);
    this.#last = written;
    const result = await written;
    return "outcome" in result ? result : this.#answered(result).catch(toFailure);
  };

  idle(): Promise<unknown> {
    return this.#last;
  }

  async #write(letter: OutboundMessage): Promise<SendOutcome | Written> {
    const socket = this.#deps.socket();
    const jid = jidOf(letter.to);
    if (!socket) return { outcome: "failed", reason: "offline" };
    if (jid === null) return { outcome: "impossible", code: "no-address" };
    await wait(this.#deps.settleMs - socket.openForMs);
    if (!socket.isOpen) return { outcome: "failed", reason: "offline" };
    const { acks } = this.#deps;
    const answer = acks.expect(letter.id);
    try {
      const given = await within(
        SEND_MS,
        socket.noting((sock) => relay(sock, jid, letter)),
      );
      return { id: letter.id, given, socket, jid, answer };
    } catch (error) {
      acks.giveUp(letter.id, "not sent");
      return this.#unsent(error, jid);
    }
  }

  async #answered({ id, given, socket, jid, answer }: Written): Promise<SendOutcome> {
    const timer = setTimeout(() => this.#deps.acks.giveUp(id, "no answer in time"), ACK_MS);
    const heard = await answer;
    clearTimeout(timer);
    if (heard.answer === "taken") await socket.remember(given);
    return this.#judge(heard, { socket, jid });
  }

  #unsent(error: unknown, jid: string): SendOutcome {
    // Nothing leaves before its keys are on the disk.
    if (isDiskTrouble(error)) return { outcome: "failed", reason: "disk" };
    const code = answerIn(error);
    // The group's own description was refused. What that means is found out by asking about it, not from one answer.
    if (code !== null && isJidGroup(jid)) return meaningOf(String(code));
    if (code !== null) return { outcome: "failed", reason: String(code) };
    return wasNeverWritten(error)
      ? { outcome: "failed", reason: "offline" }
      : { outcome: "unknown", reason: wordsOf(error) };
  }

  async #judge(
    answer: Answer,
    { socket, jid }: { socket: SocketConnection; jid: string },
  ): Promise<SendOutcome> {
    if (answer.answer === "none") return { outcome: "unknown", reason: answer.reason };
    if (answer.answer === "taken") {
      if (this.#deps.groups.changed(jid, answer.hash)) await this.#forgetDevices(jid);
      return { outcome: "sent", at: answer.at };
    }
    const { code } = answer;
    if (code === REACH_OUT) return { outcome: "held", code, until: await reachOutLockEnd(socket.sock) };
    if (STALE.has(code)) {
      await this.#forgetDevices(jid);
      return { outcome: "failed", reason: code };
    }
    return isJidGroup(jid) ? meaningOf(code) : { outcome: "held", code, until: null };
  }

  /** Drops what is cached about a chat: members, devices, holders of our key. */
  async #forgetDevices(jid: string): Promise<void> {
    this.#deps.caches.devices.flushAll();
    const socket = this.#deps.socket();
    if (!isJidGroup(jid)) return;
    await this.#deps.groups.drop(jid);
    if (socket) await socket.forgetWhoHoldsOurKey(jid);
  }
}

/** Refused because the person never wrote, or because our number may not write first for now. */
const REACH_OUT = "463";
/** Sent to addresses or devices as they were before a change. */
const STALE = new Set(["479", "421"]);
/** Said of our number or of WhatsApp itself, not of the group. */
const NOT_OF_THE_GROUP: Record<string, "held" | "failed"> = { "429": "held", "503": "failed" };

/** Any other number a group answers with, known to us or not, is its refusal: told, tried once more, then acted upon. */
function meaningOf(code: string): SendOutcome {
  const meaning = NOT_OF_THE_GROUP[code];
  if (meaning === "held") return { outcome: "held", code, until: null };
  return meaning === "failed" ? { outcome: "failed", reason: code } : { outcome: "refused", code };
}

async function relay(sock: WASocket, jid: string, { id, bytes }: OutboundMessage): Promise<void> {
  const message = readFor(jid, bytes);
  await sock.relayMessage(jid, message, { messageId: id, additionalAttributes: editAttribute(message) });
}

const { Type } = proto.Message.ProtocolMessage;

/** WhatsApp routes changes of earlier messages by this attribute. */
function editAttribute({ protocolMessage }: proto.IMessage): { [name: string]: string } {
  if (protocolMessage?.type === Type.MESSAGE_EDIT) return { edit: "1" };
  if (protocolMessage?.key && (protocolMessage.type ?? Type.REVOKE) === Type.REVOKE) {
    return { edit: protocolMessage.key.fromMe ? "7" : "8" };
  }
  return {};
}

/** null when nothing was said about an end. */
async function reachOutLockEnd(sock: WASocket): Promise<Date | null> {
  try {
    const lock = await sock.fetchAccountReachoutTimelock();
    return lock.isActive ? (lock.timeEnforcementEnds ?? null) : null;
  } catch {
    // Only a kindness: the message is held either way.
    return null;
  }
}

const toFailure = (error: unknown): SendOutcome => ({ outcome: "unknown", reason: wordsOf(error) });

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const wait = (ms: number): Promise<void> =>
  ms > 0 ? new Promise((resolve) => setTimeout(resolve, ms).unref()) : Promise.resolve();

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("the send took too long")), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
