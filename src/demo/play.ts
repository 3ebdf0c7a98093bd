/** What a scene can do: let somebody write, and wait until somebody's phone shows it. Both are told. */
import { shorten } from "../domain/text/shorten.ts";
import type { Person } from "../simulator/person/person.ts";
import type { PersonMessage } from "../simulator/person/person-screen.ts";
import { company } from "./cast.ts";
import type { Checklist, Promised } from "./checklist.ts";
import type { Narrator } from "./narrator.ts";
import type { Stage } from "./stage.ts";

/** Where one writes: the company's number, or a group. */
export interface Spot {
  readonly name: string;
  /** As people's phones name it: a number or the address of a group. */
  readonly chat: string;
}

type Content = Parameters<Person["says"]>[1];

export interface Utterance {
  readonly in: Spot;
  readonly says: Content;
  readonly quoting?: PersonMessage;
}

export interface Expectation {
  readonly in: Spot;
  /** Part of the text, or a test of the message. */
  readonly text: string | RegExp | ((message: PersonMessage) => boolean);
  readonly proves?: Promised;
  /** Told line by line instead of in one. */
  readonly whole?: boolean;
  /** Twenty seconds unless told. */
  readonly patienceMs?: number;
}

/** Generous: a slow machine is no reason to say that something did not happen. */
const PATIENCE_MS = 20_000;
const BOT = "Relevo";
const BOX = 40;

export class Play {
  readonly stage: Stage;
  readonly narrator: Narrator;
  readonly checklist: Checklist;
  readonly office: Spot = { name: company.name, chat: company.phone };

  constructor(parts: { stage: Stage; narrator: Narrator; checklist: Checklist }) {
    this.stage = parts.stage;
    this.narrator = parts.narrator;
    this.checklist = parts.checklist;
  }

  /** A group by its name at WhatsApp. Throws when there is none. */
  group(subject: string, name = subject): Spot {
    const group = this.stage.simulator.groups.named(subject);
    if (!group) throw new Error(`no existe el grupo ${subject}`);
    return { name, chat: group.jid };
  }

  async says(who: Person, utterance: Utterance): Promise<PersonMessage> {
    await this.narrator.tell({
      who: nameOf(who),
      where: utterance.in.name,
      text: textOf(utterance.says) + (utterance.quoting ? ` ↩ ${this.#boxed(utterance.quoting)}` : ""),
    });
    return who.says(
      utterance.in.chat,
      utterance.says,
      utterance.quoting ? { quoted: utterance.quoting } : {},
    );
  }

  /** Waits until this person's phone shows a message of ours that fits, and tells it. */
  async hears(who: Person, expected: Expectation): Promise<PersonMessage> {
    const wanted = expected.text;
    const fits =
      typeof wanted === "function" ? wanted : (message: PersonMessage) => contains(message.text, wanted);
    const { chat, name } = expected.in;
    const message = await who
      .hears(
        (one) => one.chat === chat && one.from === company.phone && fits(one),
        expected.patienceMs ?? PATIENCE_MS,
      )
      .catch((cause: unknown) => {
        const what = expected.proves ?? String(wanted);
        throw new Error(`${nameOf(who)} no vio en ${name}: ${what}. ${String(cause)}`, { cause });
      });
    const where = chat === company.phone ? nameOf(who) : name;
    await this.#tell(message, where, expected.whole ?? false);
    this.saw(expected.proves);
    return message;
  }

  /** The same for what is no message of its own: an edit, a reaction, ticks. `told` is how it is told. */
  async sees(
    who: Person,
    find: (person: Person) => boolean,
    told: { where: string; text: string; proves: Promised },
  ): Promise<void> {
    await who
      .sees((person) => (find(person) ? true : undefined), PATIENCE_MS)
      .catch((cause: unknown) => {
        throw new Error(`${nameOf(who)} no vio: ${told.text}. ${String(cause)}`, { cause });
      });
    await this.narrator.tell({ who: BOT, where: told.where, text: told.text, mark: "seen" });
    this.saw(told.proves);
  }

  saw(promise: Promised | undefined): void {
    if (promise) this.checklist.tick(promise);
  }

  /** Something that must be so now. */
  holds(condition: boolean, promise: Promised, otherwise: string): void {
    if (!condition) throw new Error(otherwise);
    this.saw(promise);
  }

  /** Phones show the name of whom a message mentions, and say what a file is. */
  #asShown({ text, kind }: PersonMessage): string {
    const named = text.replaceAll(/@(\d+)/g, (whole, lid: string) => {
      const name = this.stage.simulator.account(`${lid}@lid`)?.name;
      return name ? `@${name}` : whole;
    });
    const what = kinds[kind];
    return [what, named].filter(Boolean).join(" ") || `(${kind})`;
  }

  /** As it is shown above an answer that quotes it. */
  #boxed(message: PersonMessage): string {
    const [line = ""] = this.#asShown(message).split("\n");
    return `«${shorten(line, BOX)}»`;
  }

  #tell(message: PersonMessage, where: string, whole: boolean): Promise<void> {
    const text = this.#asShown(message);
    const happening = { who: BOT, where, text, mark: "seen" } as const;
    return whole ? this.narrator.show(happening) : this.narrator.tell(happening);
  }
}

export const nameOf = (person: Person): string => person.account.name;

const kinds: Record<string, string> = { imageMessage: "📷", documentMessage: "📄" };

function textOf(content: Content): string {
  if (typeof content === "string") return content;
  if ("image" in content) return `📷 ${content.caption ?? ""}`;
  return "text" in content ? content.text : "…";
}

const contains = (text: string, wanted: string | RegExp): boolean =>
  typeof wanted === "string" ? text.includes(wanted) : wanted.test(text);
