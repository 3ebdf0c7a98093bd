/** Wiring of provisioning and group upkeep to the verbs of the desk (dependency injection). */
import type { RunInTransaction } from "../desk/context.ts";
import { checkGroup } from "../desk/groups/group-checks.ts";
import { groupLooked } from "../desk/groups/group-looked.ts";
import { tookIt } from "../desk/groups/group-refusals.ts";
import { groupsSeen } from "../desk/groups/membership.ts";
import { acquaint } from "../desk/people/people.ts";
import { enqueueMessage } from "../desk/enqueue.ts";
import { askReady } from "../desk/team/register.ts";
import { roomOpened } from "../desk/groups/room-opened.ts";
import type { Delays } from "../domain/team/creation-limits.ts";
import type { Log } from "../log.ts";
import { realClock } from "./clock-and-ids.ts";
import { wasRefused } from "../outbox/backoff.ts";
import { Provisioner } from "../provisioning/runner.ts";
import { GroupUpkeep } from "../provisioning/upkeep.ts";
import type { WhatsApp } from "../session/port.ts";
import type { OutboxRow } from "../store/messages/outbox.ts";
import type { Store } from "../store/engine/open.ts";

interface GroupWorkParts {
  whatsapp: WhatsApp;
  store: Store;
  runInTransaction: RunInTransaction;
  log: Log;
  delays: Delays;
  /** Evenly from 0 to 1. */
  chance(): number;
}

export function makeProvisioner(parts: GroupWorkParts): Provisioner {
  const verbs = { askReady, enqueueMessage, acquaint, roomOpened, checkGroup };
  return new Provisioner({ ...parts, verbs, clock: realClock });
}

export function makeUpkeep(parts: GroupWorkParts): GroupUpkeep {
  return new GroupUpkeep({ ...parts, verbs: { groupsSeen, groupLooked }, clock: realClock });
}

/** Records that a group accepted a message that it had refused before. */
export function noteTaken(
  { runInTransaction, log }: Pick<GroupWorkParts, "runInTransaction" | "log">,
  rows: Pick<OutboxRow, "chat" | "error">[],
): void {
  for (const { chat, error } of rows)
    if (wasRefused(error))
      // Its doubts are looked into again with the next refusal, or the next message that gets through.
      runInTransaction((ctx) => tookIt(ctx, chat)).catch((err: unknown) => {
        log.error({ err, chat }, "that a group takes messages again could not be noted");
      });
}
