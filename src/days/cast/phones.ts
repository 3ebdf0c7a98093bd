/** Phone screens (observed output): the messages of each chat as its phones show them, edits and deletions applied. */
import type { Group, Human } from "./cast.ts";
import { readBytes, type Mark, type Shown } from "../marks.ts";
import { RuleBroken } from "../acts.ts";

/** One message on a screen. */
export interface Line {
  id: string;
  /** null: our number, whether the program or the owner by hand. */
  by: Human | null;
  /** Whether the program sent it, rather than a person with a phone. */
  fromProgram: boolean;
  at: number;
  body: string;
  /** Marks in it as it reads now … */
  marks: Mark[];
  /** … and all that it ever had. */
  everMarks: Set<Mark>;
  quote: Shown["quote"];
  deleted: boolean;
  /** Whether the program has reacted to it. */
  reacted: boolean;
  /** As the program sent it; null for what a person wrote. */
  bytes: Uint8Array | null;
}

/** What the phones of one chat show. `byId` also knows edits, deletions and reactions of the program. */
export interface Screen {
  /** A person's chat with our number, or a group. */
  chat: Human | Group;
  lines: Line[];
  byId: Map<string, Line>;
}

/** Whether the chat is a person's with our number, rather than a group. */
export const isHuman = (chat: Human | Group): chat is Human => "lid" in chat;

/** The screens of all chats. */
export class Phones {
  readonly #screens = new Map<Human | Group, Screen>();

  of(chat: Human | Group): Screen {
    let screen = this.#screens.get(chat);
    if (!screen) this.#screens.set(chat, (screen = { chat, lines: [], byId: new Map() }));
    return screen;
  }

  all(): Screen[] {
    return [...this.#screens.values()];
  }

  /** A person, or the owner by hand, writes a message. */
  writes(chat: Human | Group, line: Pick<Line, "id" | "by" | "at" | "body" | "marks">): void {
    const full: Line = {
      ...line,
      everMarks: new Set(line.marks),
      fromProgram: false,
      quote: null,
      deleted: false,
      reacted: false,
      bytes: null,
    };
    const screen = this.of(chat);
    screen.lines.push(full);
    screen.byId.set(full.id, full);
  }

  /**
   * A message of the program reaches the phones of a chat. Returns what they show; null when they had it already. Throws
   * `RuleBroken` when its id stands for another message there.
   */
  shows(chat: Human | Group, message: { id: string; bytes: Uint8Array; at: number }): Shown | null {
    const { id, bytes, at } = message;
    const screen = this.of(chat);
    const before = screen.byId.get(id);
    if (before) {
      if (before.bytes && Buffer.compare(before.bytes, bytes) !== 0)
        throw new RuleBroken("an id was used for two different messages", `${id} in ${chat.name}`);
      return null;
    }
    const shown = readBytes(bytes);
    if (shown.amends) screen.byId.set(id, lineOf(message, shown));
    if (shown.amends) amend(screen, shown);
    else add(screen, lineOf({ id, bytes, at }, shown));
    return shown;
  }

  /**
   * The message so many back, 0 being the last; undefined when there are not so many. With `own`, only messages of this
   * person are counted; null = those of the owner.
   */
  back(chat: Human | Group, n: number, own?: Human | null): Line | undefined {
    const { lines } = this.of(chat);
    const those = own === undefined ? lines : lines.filter((line) => line.by === own && !line.fromProgram);
    return those[those.length - 1 - n];
  }
}

function lineOf({ id, bytes, at }: { id: string; bytes: Uint8Array; at: number }, shown: Shown): Line {
  const { body, marks, quote } = shown;
  return {
    id,
    by: null,
    fromProgram: true,
    at,
    body,
    marks,
    everMarks: new Set(marks),
    quote,
    deleted: false,
    reacted: false,
    bytes: Uint8Array.from(bytes),
  };
}

function add(screen: Screen, line: Line): void {
  screen.lines.push(line);
  screen.byId.set(line.id, line);
}

function amend(screen: Screen, { amends, body, marks }: Shown): void {
  const line = amends && screen.byId.get(amends.id);
  if (!line) return;
  if (amends.how === "reaction") line.reacted = true;
  // Of others' messages our number can delete and edit none.
  if (!line.fromProgram) return;
  if (amends.how === "deletion") line.deleted = true;
  if (amends.how !== "edit" || line.deleted) return;
  line.body = body;
  line.marks = marks;
  for (const mark of marks) line.everMarks.add(mark);
}
