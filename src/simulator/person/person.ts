/** Test person: a Baileys client that plays somebody's phone, with a verb for each thing people do. */
import {
  type AnyMessageContent,
  type AuthenticationState,
  generateMessageIDV2,
  type proto,
  type UserFacingSocketConfig,
  type WAMessage,
  type WAMessageKey,
  type WASocket,
} from "@whiskeysockets/baileys";
import type { Account, NewAccount } from "../state/accounts.ts";
import { memoryAuth } from "./person-auth.ts";
import { likeAPhone } from "./person-decryption.ts";
import { Listener, type Place } from "./person-listener.ts";
import { PhoneLine } from "./person-line.ts";
import { downloadMedia } from "./person-media.ts";
import type { PersonMessage } from "./person-screen.ts";
import { makePhoneSocket } from "./person-socket.ts";
import type { Simulator } from "../simulator.ts";

/** How long a message waits for its ack. */
const ACK_MS = 15_000;
/** How often a message is sent before it fails, when the connection breaks each time. */
const ATTEMPTS = 10;

/** An account, and how the client that plays its owner differs from others. */
export interface NewPerson extends NewAccount {
  /** True: not the phone itself but a device linked to it by QR, as WhatsApp Web is. */
  readonly linked?: boolean;
  /** Options of Baileys that differ from those of the other people. */
  readonly socket?: Partial<UserFacingSocketConfig>;
}

/** Details of a message. Everything may be left out. */
export interface Saying {
  readonly quoted?: PersonMessage;
  readonly mentions?: readonly Place[];
  /** Fixed id of the message; a new one unless given. */
  readonly id?: string;
  /** False: do not wait for the ack of the server. A message that is lost afterwards is not sent again. */
  readonly confirmed?: boolean;
}

/**
 * Registers the number, unless it is registered already, and starts its phone: a Baileys client with its keys in memory that
 * is device 0 of the account, or a linked device if `linked`. Resolves when it is online.
 */
export async function startPerson(simulator: Simulator, details: NewPerson): Promise<Person> {
  const account = simulator.account(details.phone) ?? simulator.addAccount(details);
  const person = new Person(simulator, account, details);
  await person.comesOnline();
  return person;
}

/**
 * Somebody with a phone. What they do is a verb; what their phone shows is in `heard` and `messages`. Verbs that send wait
 * until the phone is online.
 */
export class Person extends Listener implements AsyncDisposable {
  readonly #auth: AuthenticationState = memoryAuth();
  readonly #simulator: Simulator;
  readonly #line: PhoneLine;
  readonly #sent = new Map<string, proto.IMessage>();

  constructor(
    simulator: Simulator,
    account: Account,
    { socket, linked = false }: Pick<NewPerson, "socket" | "linked">,
  ) {
    super(simulator, account);
    this.#simulator = simulator;
    const makeSignalRepository = likeAPhone();
    this.#line = new PhoneLine({
      connect: () => this.#connect({ makeSignalRepository, ...socket }),
      onQr: (qr) => simulator.scanQr(account, qr, { asPhone: !linked }),
      onEvents: (events) => this.takeEvents(events),
      onStanza: (attrs) => this.takePlace(attrs),
      onChange: () => this.look(),
    });
  }

  /** The client itself, for what has no verb here. Changes with every reconnection. */
  get socket(): WASocket {
    return this.#line.socket;
  }

  /** Why the connection was closed so far (428, 515 …), oldest first. */
  get closes(): readonly number[] {
    return this.#line.closes;
  }

  /**
   * Writes a text or any content that Baileys takes. Resolves when the server has acknowledged it, sending it again with the
   * same id after an interruption. Rejects when the server refuses it.
   */
  async says(to: Place, content: string | AnyMessageContent, saying: Saying = {}): Promise<PersonMessage> {
    const jid = this.addressOf(to);
    const id = saying.id ?? generateMessageIDV2(this.account.pn);
    const mentions = saying.mentions?.map((place) => this.addressOf(place));
    const whole: AnyMessageContent =
      typeof content === "string" ? { text: content, ...(mentions ? { mentions } : {}) } : content;
    const options = { messageId: id, ...(saying.quoted ? { quoted: saying.quoted.raw } : {}) };
    let raw: WAMessage | undefined;
    await this.#untilTaken(id, saying.confirmed ?? true, async (socket) => {
      // The same content again after an interruption: phones do not upload or quote anew either.
      if (raw?.message) await socket.relayMessage(jid, raw.message, { messageId: id });
      else raw = await socket.sendMessage(jid, whole, options);
      if (raw?.message) this.#sent.set(id, raw.message);
    });
    if (!raw) throw new Error("nothing was sent");
    return this.keep(raw);
  }

  /** Sends a protobuf message as it is, for what no app would write (an empty one, an unknown kind). Returns its id. */
  async sends(
    to: Place,
    message: proto.IMessage,
    saying: Pick<Saying, "id" | "confirmed"> = {},
  ): Promise<string> {
    const id = saying.id ?? generateMessageIDV2(this.account.pn);
    this.#sent.set(id, message);
    await this.#untilTaken(id, saying.confirmed ?? true, async (socket) => {
      await socket.relayMessage(this.addressOf(to), message, { messageId: id });
    });
    return id;
  }

  /** Reacts to a message; an empty text withdraws the reaction. */
  async reacts(message: PersonMessage, emoji: string): Promise<void> {
    await this.says(this.#chatOf(message), { react: { text: emoji, key: message.raw.key } });
  }

  /** Replaces the text of an own message. */
  async edits(message: PersonMessage, text: string): Promise<void> {
    await this.says(this.#chatOf(message), { edit: message.raw.key, text });
  }

  /** Deletes a message for everyone. In a group an administrator may delete what others wrote. */
  async deletes(message: PersonMessage): Promise<void> {
    await this.says(this.#chatOf(message), { delete: message.raw.key });
  }

  /** Sends a read receipt. */
  async reads(message: PersonMessage): Promise<void> {
    const socket = await this.#line.ready();
    await socket.readMessages([message.raw.key]);
  }

  /** Shows "typing…" (or recording, or no more) in a chat. */
  async types(to: Place, what: "composing" | "recording" | "paused" = "composing"): Promise<void> {
    const socket = await this.#line.ready();
    await socket.sendPresenceUpdate(what, this.addressOf(to));
  }

  /** Creates a group and returns its address. Those who may not be added are not in it, as on WhatsApp. */
  async createsGroup(subject: string, people: readonly Place[]): Promise<string> {
    const socket = await this.#line.ready();
    const group = await socket.groupCreate(
      subject,
      people.map((place) => this.addressOf(place)),
    );
    return group.id;
  }

  /** Fetches and decrypts the file of a message. Throws when it has none or was tampered with. */
  downloads(message: PersonMessage): Promise<Buffer> {
    return downloadMedia(message.raw, this.#simulator.mediaAgent);
  }

  /** Disconnects and stays away; what comes meanwhile waits at the server. Resolves when the connection is closed. */
  goesOffline(): Promise<void> {
    return this.#line.close();
  }

  /** Connects. Resolves when everything missed has arrived; rejects after 20 seconds. */
  async comesOnline(): Promise<void> {
    await this.#line.open();
  }

  /** The same as `goesOffline`. */
  stop(): Promise<void> {
    return this.goesOffline();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.stop();
  }

  #connect(overrides: Partial<UserFacingSocketConfig>): WASocket {
    const { me } = this.#auth.creds;
    // A phone knows the name of its owner; without one, a client never says that it is available.
    if (me && this.account.name) me.name = this.account.name;
    const getMessage = ({ id }: WAMessageKey): proto.IMessage | undefined => this.#sent.get(id ?? "");
    return makePhoneSocket({ simulator: this.#simulator, auth: this.#auth, getMessage, overrides });
  }

  async #untilTaken(
    id: string,
    isConfirmed: boolean,
    send: (socket: WASocket) => Promise<void>,
  ): Promise<void> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const socket = await this.#line.ready();
      try {
        await send(socket);
        if (!isConfirmed) return;
      } catch (error) {
        if (!(await this.#line.isGone(socket))) throw error;
        continue;
      }
      const error = await this.#line.ackOf(id, ACK_MS);
      if (error) throw new Error(`the server refused the message: ${error}`);
      if (error === "") return;
    }
    throw new Error(`message ${id} was interrupted ${ATTEMPTS} times`);
  }

  #chatOf(message: PersonMessage): string {
    return message.raw.key.remoteJid ?? this.addressOf(message.chat);
  }
}
