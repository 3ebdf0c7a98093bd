/** What follows when messages have left: read receipts to clients, the tick "sent" in open pages, and groups that take messages again. Receipts that arrive: `listener.ts`. */
import type { RunInTransaction } from "../desk/context.ts";
import { shownIn, type OutboxRow } from "../store/messages/outbox.ts";
import type { Changes } from "./changes.ts";
import { noteTaken } from "./group-work.ts";
import { ReadMarks, type ReadMarksParts } from "./mark-read.ts";

/** The sender's `sent`. */
export function afterSending({
  changes,
  runInTransaction,
  ...parts
}: ReadMarksParts & { changes: Changes; runInTransaction: RunInTransaction }): (rows: OutboxRow[]) => void {
  const readMarks = new ReadMarks(parts);
  changes.listen(({ topic }) => {
    if (topic === "settings") readMarks.settingsChanged();
  });
  return (rows) => {
    void readMarks.show(rows);
    changes.ticked(rows.map(shownIn).filter((ticket) => ticket !== null));
    noteTaken({ runInTransaction, log: parts.log }, rows);
  };
}
