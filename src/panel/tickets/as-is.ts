/** Refusal of words that look like a command or an internal note, unless their author confirmed that the client may read them. */
import { looksInternal, type PanelWords } from "../../commands/looks-internal.ts";
import { refuse, type Refusal } from "../../domain/refusal.ts";
import type { Translate } from "../../i18n/translator.ts";
import type { Read } from "../../store/engine/open.ts";

interface Words extends PanelWords {
  /** The author confirmed it: the text is sent as it is. */
  asIs?: boolean | undefined;
}

/** Why the words are not sent to a client; null = they may be sent. Every route that sends a person's words asks this. */
export async function whyNotAsIs(
  { tx, t }: { tx: Read; t: Translate },
  { asIs, ...words }: Words,
): Promise<Refusal | null> {
  const command = asIs ? null : await looksInternal({ tx, t }, words);
  return command === null ? null : refuse("looks-internal", { command });
}
