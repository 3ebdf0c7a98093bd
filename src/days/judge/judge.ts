/**
 * Who may read what, and what must be seen: written from what the product promises, knowing nothing of how it is done. It
 * looks at phones, and at rows only for what people would look up in the panel.
 */
import type { RuleBroken, Violation } from "../acts.ts";
import type { Group, Human } from "../cast/cast.ts";
import type { Mark, Shown } from "../marks.ts";
import { isHuman, type Line, type Phones } from "../cast/phones.ts";
import type { Excuses } from "./excuses.ts";
import type { Holders } from "../cast/holders.ts";

/** Something with a mark that somebody wrote. */
export interface Word {
  mark: Mark;
  /** The message it was written in; null = it was typed in the panel. */
  id: string | null;
  /** null: the owner from the handset, or somebody in the panel. */
  by: Human | null;
  chat: Human | Group;
  /** client: a client to the number · room: said in a room · tell: meant for a client whoever wrote it · inside: for colleagues. */
  side: "client" | "room" | "tell" | "inside";
  /** Whose phones may show it; nobody else's ever. */
  readers: Human[];
  /** It has to arrive: nothing stands in its way. */
  must: boolean;
  at: number;
  /** How many messages the program had numbered when it knew of it; null = it does not yet. */
  knownAt: number | null;
  /** When that was, and as the how-manieth of all that it was brought. */
  broughtAt: number;
  order: number;
  /** The same when it was brought first, perhaps unreadable: either is a right place for it. */
  firstOrder: number;
  /** Whether it was readable when it was brought last. */
  isRead: boolean;
  /** The same, when it knew that the author took it back. */
  goneAt: number | null;
  /** It has no mark that can be seen. */
  unmarked: boolean;
  /** The message that it changes. */
  amends?: string;
  /** Ten photos in a minute are answered together. */
  isWordless?: boolean;
}

/** A message that its author deleted, while it was theirs to delete at the reader's. */
export interface TakenBack {
  /** The deletion. */
  word: Word;
  marks: Mark[];
  reader: Human;
}

/** Sentences for colleagues, by what only they contain. */
const FOR_THE_TEAM = /\bel cliente\b|\/(?:fin|info|cliente|nota|soltar)\b|supervisor|⚠️|tarjeta|\d{14,}/iu;
const CORRECTION = "✏️ Corrección: ";
/** Longer than any answer may wait on a quiet line. */
const BOUND = 60_000;
/** The program numbers its messages in the order in which it makes them. */
const numbered = (id: string): number => Number(id.slice(4));

export class Judge {
  readonly words = new Map<Mark, Word>();
  readonly byMessage = new Map<string, Word>();
  broken: Violation | null = null;
  /** Words of which nothing more is to be expected. */
  readonly settled = new Set<Word>();
  /** Deletions that an agent or the owner asked for while it was theirs to ask: mark and reader. */
  readonly deletable = new Set<string>();
  /** What agents and the owner took back, for whoever must not see it any more. */
  readonly takenBack: TakenBack[] = [];
  readonly #excuses: Excuses;
  readonly #timesIn: (jid: string, client: Human) => number;
  /** The last word of each chat that each chat showed. */
  readonly #last = new Map<string, Word>();
  readonly #now: () => number;
  /** Parts of what is known already: the story goes on after it. */
  readonly #ignored: readonly string[];
  readonly #phones: Phones;
  readonly #holders: Holders;
  readonly #names: Map<string, Human>;

  constructor(parts: {
    phones: Phones;
    holders: Holders;
    people: Human[];
    excuses: Excuses;
    timesIn: (jid: string, client: Human) => number;
    now: () => number;
    ignored: string[];
  }) {
    this.#phones = parts.phones;
    this.#excuses = parts.excuses;
    this.#timesIn = parts.timesIn;
    this.#now = parts.now;
    this.#ignored = parts.ignored;
    this.#holders = parts.holders;
    this.#names = new Map(parts.people.map((one) => [one.name, one]));
  }

  /** The first rule that is broken is the one that is told. */
  accuse(rule: string, seen: string): void {
    if (this.#ignored.some((part) => `${rule}: ${seen}`.includes(part))) return;
    this.broken ??= { rule, seen };
  }

  hears({ violation }: RuleBroken): void {
    this.accuse(violation.rule, violation.seen);
  }

  wrote(word: Omit<Word, "knownAt" | "broughtAt" | "order" | "firstOrder" | "isRead" | "goneAt">): Word {
    const unknown = { knownAt: null, broughtAt: 0, order: 0, firstOrder: 0, isRead: false, goneAt: null };
    const full: Word = { ...word, ...unknown };
    this.words.set(word.mark, full);
    if (word.id !== null) this.byMessage.set(word.id, full);
    return full;
  }

  /** Something came to be shown on the phones of a chat. */
  shown(chat: Human | Group, shown: Shown, id: string): void {
    this.#saidOnce(chat, shown);
    if (isHuman(chat)) {
      if (chat.role === "client") this.#toClient(chat, shown);
    } else this.#toGroup(chat, shown, id);
  }

  #toClient(client: Human, shown: Shown): void {
    for (const mark of everythingIn(shown)) {
      const word = this.words.get(mark);
      if (word && (word.by === client || word.readers.includes(client))) continue;
      const whose = word ? `${word.by?.name ?? "somebody"} in ${word.chat.name}` : "nobody";
      this.accuse(
        "a client's phone showed what was not meant for it",
        `${client.name} read ${mark}, said by ${whose}: ${oneLine(shown.body)}`,
      );
    }
    if (shown.marks.length === 0) this.#ownWords(client, shown);
    else if (shown.quote?.marks.length === 0 && FOR_THE_TEAM.test(shown.quote.text))
      this.accuse(
        "a client read a sentence for the team",
        `${client.name} read over an answer: ${oneLine(shown.quote.text)}`,
      );
    this.#nobodysNumber(client, shown);
    if (shown.amends === null) {
      this.#once(client, shown);
      this.#inOrder(client, shown);
      this.#soon(client, shown);
    }
    if (shown.amends?.how === "deletion") this.#deleted(client, shown.amends.id);
  }

  /** What we say to a client in our own name. */
  #ownWords(client: Human, { body, quote }: Shown): void {
    const text = `${body}\n${quote?.text ?? ""}`;
    const internal = FOR_THE_TEAM.exec(text);
    if (internal)
      this.accuse("a client read a sentence for the team", `${client.name} read: ${oneLine(text)}`);
    for (const [name, human] of this.#names)
      if (human !== client && human.role !== "agent" && text.includes(name))
        this.accuse("a client read somebody else's name", `${client.name} read: ${oneLine(text)}`);
  }

  /** Whoever works here is a name to a client. */
  #nobodysNumber(client: Human, { body, quote }: Shown): void {
    const text = `${body}\n${quote?.text ?? ""}`;
    for (const human of this.#names.values())
      if (human.role !== "client" && (text.includes(human.lid) || text.includes(human.phone)))
        this.accuse("a client read a colleague's number", `${client.name} read: ${oneLine(text)}`);
  }

  #once(chat: Human | Group, { marks }: Shown): void {
    for (const mark of marks) {
      const lines = this.linesWith(chat, mark);
      if (lines.length > 1)
        this.accuse("something was shown twice", `${chat.name} shows ${mark} ${lines.length} times`);
    }
  }

  /** A sentence about a case is not followed by the same again. */
  #saidOnce(chat: Human | Group, { marks, amends, body }: Shown): void {
    if (marks.length > 0 || amends !== null || !/#\d+/.test(body)) return;
    const [before, now] = this.#phones.of(chat).lines.slice(-2);
    if (!before || !now || !before.fromProgram || before.body !== body) return;
    if (before.quote?.id === now.quote?.id && now.at - before.at < BOUND)
      this.accuse("a sentence was said twice", `${chat.name} shows twice: ${oneLine(body)}`);
  }

  /** What is said in one chat is read in the same order in the other. */
  #inOrder(chat: Human | Group, { marks, body }: Shown): void {
    // Too late for an edit, it is said afterwards.
    if (body.includes(CORRECTION)) return;
    const word = this.words.get(marks[0] ?? "");
    if (!word || word.order === 0) return;
    if (this.#excuses.isMixedUp(isHuman(chat) ? chat : (word.by ?? chat), word.order)) return;
    const key = `${chat.name} ${word.chat.name} ${isHuman(chat) ? "" : this.#holders.lastIn(chat)}`;
    const last = this.#last.get(key);
    this.#last.set(key, word);
    if (last && last.firstOrder > word.order)
      this.accuse("an order was not kept", `${chat.name} shows ${word.mark} after ${last.mark}`);
  }

  /** While WhatsApp does its part an answer does not wait. */
  #soon(client: Human, { marks }: Shown): void {
    const word = this.words.get(marks[0] ?? "");
    if (!word?.must || word.id === null || this.#excuses.calmSince > word.broughtAt) return;
    const waited = this.#now() - word.broughtAt;
    if (waited > BOUND)
      this.accuse(
        "a live conversation waited too long",
        `${client.name} read ${word.mark} after ${waited / 1000} s`,
      );
  }

  #deleted(client: Human, id: string): void {
    const line = this.#phones.of(client).byId.get(id);
    for (const mark of line?.everMarks ?? [])
      if (!this.deletable.has(`${mark} ${client.name}`))
        this.accuse("something was deleted at a client's though nobody may", `${client.name} lost ${mark}`);
  }

  #toGroup(group: Group, shown: Shown, id: string): void {
    for (const mark of shown.marks) {
      const word = this.words.get(mark);
      if (!word || word.side !== "client" || word.by === null) continue;
      if (group.kind === "room" && this.#timesHeld(group, word.by) === 0)
        this.accuse(
          "a room showed words of a client it never had",
          `${group.name} shows ${mark} of ${word.by.name}`,
        );
      if (group.kind !== "room" && word.goneAt !== null && numbered(id) > word.goneAt)
        this.accuse("something deleted was shown anew", `${group.name} shows ${mark} of ${word.by.name}`);
      if (group.kind === "room") this.#onceInRoom(group, word);
    }
    if (
      group.kind === "room" &&
      shown.amends === null &&
      this.words.get(shown.marks[0] ?? "")?.side === "client"
    )
      this.#inOrder(group, shown);
  }

  /** What came and went at once was seen by nobody, and stands in the history. */
  #timesHeld(room: Group, client: Human): number {
    return this.#holders.timesHeld(room, client) || this.#timesIn(room.jid, client);
  }

  /** Once for each time that the case came into the room. */
  #onceInRoom(room: Group, word: Word): void {
    const times = this.linesWith(room, word.mark).length;
    const entered = word.by === null ? 0 : this.#timesHeld(room, word.by);
    if (times > entered)
      this.accuse("something was shown twice", `${room.name} shows ${word.mark} ${times} times`);
  }

  /** Messages of the program that show the mark, or did before they were edited or deleted. */
  linesWith(chat: Human | Group, mark: Mark): Line[] {
    return this.#phones.of(chat).lines.filter((line) => line.fromProgram && line.everMarks.has(mark));
  }

  /** Whether the author was answered where they wrote: by a quote, a reaction, or a sentence that came soon after. */
  wasTold({ id, amends, chat, knownAt, broughtAt, isWordless = false }: Word): boolean {
    if (id === null || isHuman(chat)) return true;
    const screen = this.#phones.of(chat);
    const about = new Set([id, amends ?? id]);
    if ([...about].some((one) => screen.byId.get(one)?.reacted)) return true;
    // What cannot be read yet is given a while.
    const soon = isWordless ? 5 * BOUND : BOUND;
    const latest = this.#excuses.calmSince > broughtAt ? Infinity : broughtAt + soon;
    const isAfter = ({ id: of, at }: Line): boolean =>
      isWordless ? at >= broughtAt - BOUND : numbered(of) > (knownAt ?? 0);
    return screen.lines.some(
      (line) =>
        line.fromProgram &&
        ((line.quote !== null && about.has(line.quote.id)) ||
          (line.marks.length === 0 && isAfter(line) && line.at <= latest)),
    );
  }
}

/** Its own words and whatever it answers. */
const everythingIn = ({ marks, about, quote }: Shown): Set<Mark> =>
  new Set([...marks, ...about, ...(quote?.marks ?? [])]);

export const oneLine = (text: string): string => text.replaceAll("\n", " ⏎ ").slice(0, 200);
