/** Repository of reactions to entries: the current one of each side. */
import { and, eq } from "drizzle-orm";
import type { EntryId, PersonId } from "../../domain/ids.ts";
import type { Tx } from "../engine/open.ts";
import { reactions } from "../schema/conversation.ts";

interface Reaction {
  entry: EntryId;
  side: "client" | "ours";
  /** null = the owner, from the phone. */
  author: PersonId | null;
  /** null takes it back. */
  emoji: string | null;
  at: Date;
}

/** Upsert: each side has one reaction to an entry, the last one. An `emoji` of null removes it. */
export async function setReaction(tx: Tx, { entry, side, author, emoji, at }: Reaction): Promise<void> {
  if (emoji === null) {
    await tx.delete(reactions).where(and(eq(reactions.entry, entry), eq(reactions.side, side)));
    return;
  }
  await tx
    .insert(reactions)
    .values({ entry, side, author, emoji, at })
    .onConflictDoUpdate({ target: [reactions.entry, reactions.side], set: { author, emoji, at } });
}
