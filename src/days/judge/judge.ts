/**
 * Test oracle (judge): decides what each phone may show (what must have arrived in the end: `play/rest.ts`). It is written from what the product promises,
 * without any code of the product, and looks at phones; at rows only for what people would look up in the panel.
 */
import type { RuleBroken, Violation } from "../acts.ts";
import type { Group, Human } from "../cast/cast.ts";
import type { Mark, Shown } from "../marks.ts";
import { isHuman, type Line, type Phones } from "../cast/phones.ts";
import type { Excuses } from "./excuses.ts";
import type { Holders } from "../cast/holders.ts";

/** A text that somebody wrote, recognised by its mark, and what is expected of it. */
export interface Word {
  mark: Mark;
  /** The message it was written in; null = it was typed in the panel. */
  id: string | null;
  /** null: the owner from the handset, or somebody in the panel. */
  by: Human | null;
  chat: Human | Group;
  /**
   * client: written by a client to the number · room: said in a room · tell: meant for a client, whoever wrote it · inside:
   * for colleagues.
   */
  side: "client" | "room" | "tell" | "inside";
  /** The only clients, apart from its author, whose phones may ever show it. */
  readers: Human[];
  /** Whether it has to arrive, because nothing stands in its way. */
  must: boolean;
  at: number;
  /** How many ids the program had been given when this was delivered to it; null = not delivered yet. */
  knownAt: number | null;
  /** When it was delivered to the program, and its place in the order of all deliveries; 0 = not yet. */
  broughtAt: number;
  order: number;
  /** Its place when it was first delivered, perhaps unreadable. It may be shown in either place. */
  firstOrder: number;
  /** Whether it was readable when it was last delivered. */
  isRead: boolean;
  /** As `knownAt`, but for its deletion by the author. */
  goneAt: number | null;
  /** Whether it shows no mark, so that only its message id identifies it. */
  unmarked: boolean;
  /** Id of the message that it edits or deletes. */
  amends?: string;
  /** Its deletion by its author, the agent of the room. */
  deletion?: Word;
  /** Whether it is not plain text. Several files in a minute are answered together. */
  isWordless?: boolean;
}

/** A message that its author deleted, while it was theirs to delete at the reader's. */
export interface TakenBack {
  /** The deletion. */
  word: Word;
  marks: Mark[];
  reader: Human;
}

/** Recognises sentences for colleagues by what only those contain. */
const FOR_THE_TEAM = /\bel cliente\b|\/(?:fin|info|cliente|nota|soltar)\b|supervisor|⚠️|tarjeta|\d{14,}/iu;
/** The first line of a case in its room. */
const HEADER = /^📂 \*Ticket #(\d+)\*/u;
const CORRECTION = "✏️ Corrección: ";
/** No answer may take longer while nothing is wrong, in milliseconds. */
const BOUND = 60_000;
/** Number in a message id of the program, which grows in the order in which messages are made. */
const numbered = (id: string): number => Number(id.slice(4));

/** Told of what people write (`wrote`) and of what phones show (`shown`). The first broken rule is kept in `broken`. */
export class Judge {
  readonly words = new Map<Mark, Word>();
  readonly byMessage = new Map<string, Word>();
  broken: Violation | null = null;
  /** Words that need no further check. */
  readonly settled = new Set<Word>();
  /**
   * Deletions that authors asked for in a room while it still had the client's case, each as mark, blank, name of the client.
   */
  readonly deletable = new Set<string>();
  /** What agents took back in time and their clients must not see any more. */
  readonly takenBack: TakenBack[] = [];
  readonly #excuses: Excuses;
  readonly #timesIn: (jid: string, client: Human) => number;
  /** For each pair of chats: the last word of one that the other has shown. */
  readonly #last = new Map<string, Word>();
  readonly #now: () => number;
  /** When the program was given the id of this number. */
  readonly #madeAt: (n: number) => number;
  /** Violations that contain one of these texts are known already: the story goes on after them. */
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
    madeAt: (n: number) => number;
    ignored: string[];
  }) {
    this.#phones = parts.phones;
    this.#excuses = parts.excuses;
    this.#timesIn = parts.timesIn;
    this.#now = parts.now;
    this.#madeAt = parts.madeAt;
    this.#ignored = parts.ignored;
    this.#holders = parts.holders;
    this.#names = new Map(parts.people.map((one) => [one.name, one]));
  }

  /** Reports a broken rule. Only the first one is kept, and none that is ignored. */
  accuse(rule: string, seen: string): void {
    if (this.#ignored.some((part) => `${rule}: ${seen}`.includes(part))) return;
    this.broken ??= { rule, seen };
  }

  /** The same, for a rule that was found broken elsewhere. */
  hears({ violation }: RuleBroken): void {
    this.accuse(violation.rule, violation.seen);
  }

  /** Registers a text. Call it before the text can be shown anywhere. */
  wrote(word: Omit<Word, "knownAt" | "broughtAt" | "order" | "firstOrder" | "isRead" | "goneAt">): Word {
    const unknown = { knownAt: null, broughtAt: 0, order: 0, firstOrder: 0, isRead: false, goneAt: null };
    const full: Word = { ...word, ...unknown };
    this.words.set(word.mark, full);
    if (word.id !== null) this.byMessage.set(word.id, full);
    return full;
  }

  /** Checks what the phones of a chat newly show. */
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

  /**
   * Checks what the program says to a client in its own name: no sentence for the team, no name but the client's own and
   * agents'.
   */
  #ownWords(client: Human, { body, quote }: Shown): void {
    const text = `${body}\n${quote?.text ?? ""}`;
    const internal = FOR_THE_TEAM.exec(text);
    if (internal)
      this.accuse("a client read a sentence for the team", `${client.name} read: ${oneLine(text)}`);
    for (const [name, human] of this.#names)
      if (human !== client && human.role !== "agent" && text.includes(name))
        this.accuse("a client read somebody else's name", `${client.name} read: ${oneLine(text)}`);
  }

  /** Checks that no client reads an address of somebody who is not a client. */
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

  /** Checks that a sentence about a case is not followed by the same one. What was edited is answered anew. */
  #saidOnce(chat: Human | Group, { marks, amends, body }: Shown): void {
    // Each message that may be missing is told of.
    if (marks.length > 0 || amends !== null || !/#\d+/.test(body) || body.includes("Puede que falte")) return;
    const { lines, byId } = this.#phones.of(chat);
    const [before, now] = lines.slice(-2);
    if (!before || !now || !before.fromProgram || before.body !== body) return;
    const answered = byId.get(now.quote?.id ?? "");
    if (answered && this.#wasEdited(answered)) return;
    // What WhatsApp holds back for hours is shown together.
    const apart = this.#madeAt(numbered(now.id)) - this.#madeAt(numbered(before.id));
    if (before.quote?.id === now.quote?.id && apart < BOUND)
      this.accuse("a sentence was said twice", `${chat.name} shows twice: ${oneLine(body)}`);
  }

  /** Whether its author edited it. Of what shows no mark, the new words show the first. */
  #wasEdited({ everMarks }: Line): boolean {
    return [...everMarks].some((mark) => this.words.get(mark)?.amends !== undefined);
  }

  /** Checks that what is said in one chat is shown in the same order in the other. */
  #inOrder(chat: Human | Group, { marks, body }: Shown): void {
    // A correction that came too late for an edit is said afterwards.
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

  /** Checks that an answer is not late while nothing is wrong with the connection. */
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
      if (group.kind === "room" && shown.amends === null) this.#underOwnHeader(group, word);
    }
    if (
      group.kind === "room" &&
      shown.amends === null &&
      this.words.get(shown.marks[0] ?? "")?.side === "client"
    )
      this.#inOrder(group, shown);
  }

  /**
   * Checks that what a client said does not follow the header of another one's case: its agent would answer the wrong one. What WhatsApp did not
   * acknowledge may come later.
   */
  #underOwnHeader(room: Group, { mark, by }: Word): void {
    const header = this.#phones.of(room).lines.findLast((line) => line.fromProgram && HEADER.test(line.body));
    if (!header || this.#excuses.calmSince > header.at || this.#excuses.cover(room, header.at)) return;
    const client = this.#holders.clientOf(room, Number(HEADER.exec(header.body)?.[1]));
    if (client !== null && client !== by)
      this.accuse(
        "words of one client stood under the header of another",
        `${room.name} shows ${mark} of ${by?.name ?? "nobody"} under the case of ${client.name}`,
      );
  }

  /**
   * How often a case of the client came into the room. One that came and went within a step stands only in the ticket events.
   */
  #timesHeld(room: Group, client: Human): number {
    return this.#holders.timesHeld(room, client) || this.#timesIn(room.jid, client);
  }

  /** Checks that a room shows a word at most once for each time that the case came into it. */
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

  /**
   * Whether the author was answered where they wrote: by a quote, a reaction, or a sentence that came soon after. True for
   * what was not written in a group.
   */
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

/** Marks of a message: in its own words, and in what it answers. */
const everythingIn = ({ marks, about, quote }: Shown): Set<Mark> =>
  new Set([...marks, ...about, ...(quote?.marks ?? [])]);

/** A text on one line, cut after 200 characters. */
export const oneLine = (text: string): string => text.replaceAll("\n", " ⏎ ").slice(0, 200);
