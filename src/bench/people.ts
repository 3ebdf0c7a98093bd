/**
 * Simulated phones with timestamps: the clients and agents of the benchmark, each of whom notes when a
 * message left and when it arrived.
 */
import type { BinaryNode, GroupMetadata, WAMessage } from "@whiskeysockets/baileys";
import type { Account } from "../simulator/state/accounts.ts";
import { startPerson, type Person } from "../simulator/person/person.ts";
import type { Simulator } from "../simulator/simulator.ts";

/** Two chats that a relay copies into one another. */
export interface Pair {
  client: Phone;
  agent: Phone;
  /** The number both write to. */
  office: Account;
  /** Address of the agent's group. */
  room: string;
}

/** A simulated phone. It notes when a stanza arrived from the network, before it is decrypted. */
export class Phone {
  readonly person: Person;
  readonly #cameAt = new Map<string, number>();
  readonly #awaited = new Map<string, (cameAt: number) => void>();

  #any: ((cameAt: number) => void) | null = null;

  constructor(person: Person) {
    this.person = person;
    const { ws, ev } = person.socket;
    ws.prependListener("CB:message", ({ attrs }: BinaryNode) => {
      this.#cameAt.set(attrs["id"] ?? "", performance.now());
    });
    ev.on("messages.upsert", ({ messages }) => {
      for (const message of messages) this.#take(message);
    });
  }

  /**
   * Sends a text. Resolves with the instant (of `performance.now`) at which the stanza was handed to the
   * network.
   */
  async writes(to: string, text: string): Promise<number> {
    await this.person.socket.sendMessage(to, { text });
    return performance.now();
  }

  /** The instant at which exactly this text arrives. Call it before the text is written. */
  reads(text: string): Promise<number> {
    return new Promise((resolve) => {
      this.#awaited.set(text, resolve);
    });
  }

  /** The instant at which the next text arrives, whoever wrote it. Call it before the text is written. */
  readsAny(): Promise<number> {
    return new Promise((resolve) => {
      this.#any = resolve;
    });
  }

  #take({ key, message }: WAMessage): void {
    const text = message?.conversation || message?.extendedTextMessage?.text || "";
    if (text !== "" && key.fromMe !== true) this.#any?.(this.#cameAt.get(key.id ?? "") ?? performance.now());
    this.#awaited.get(text)?.(this.#cameAt.get(key.id ?? "") ?? performance.now());
    this.#awaited.delete(text);
    this.#cameAt.delete(key.id ?? "");
  }
}

/** Switches a phone on. It asks for the members of each group only once. */
export async function openPhone(simulator: Simulator, phone: string, name: string): Promise<Phone> {
  const known = new Map<string, GroupMetadata>();
  const cachedGroupMetadata = async (jid: string): Promise<GroupMetadata> => {
    const metadata = known.get(jid) ?? (await person.socket.groupMetadata(jid));
    known.set(jid, metadata);
    return metadata;
  };
  const person: Person = await startPerson(simulator, { phone, name, socket: { cachedGroupMetadata } });
  return new Phone(person);
}
