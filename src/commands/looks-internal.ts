/** Judgement of a text that somebody of the panel sends to a client: what a room would not let leave unasked is no text for a client. */
import type { PersonId } from "../domain/ids.ts";
import type { Translate } from "../i18n/translator.ts";
import type { Read } from "../store/engine/open.ts";
import { catalog } from "./catalog.ts";
import { namesFor } from "./names-for.ts";
import { parseCommand } from "./parse.ts";
import { wordingOf } from "./within.ts";

/** What somebody of the panel sends; `client`: to whom, null = to several, or to somebody whom we do not know yet. */
export interface PanelWords {
  text: string;
  client: PersonId | null;
}

/**
 * The name of the command, without slash, that a text looks like; "" = it begins with a slash and names none. null = a room
 * would send it without a question.
 */
export async function looksInternal(
  source: { readonly tx: Read; readonly t: Translate },
  { text, client }: PanelWords,
): Promise<string | null> {
  const parsed = parseCommand(text, "room");
  switch (parsed.kind) {
    case "command":
      return catalog.find(({ verb }) => verb === parsed.verb)?.name ?? "";
    case "unknown":
      return parsed.suggestion ?? "";
    case "elsewhere":
    case "incomplete":
    case "in-panel":
      return parsed.name;
    case "none":
  }
  const content = { kind: "text", text } as const;
  const wording = wordingOf(content, await namesFor(source, content, { author: null, client }));
  return "command" in wording ? wording.command : null;
}
