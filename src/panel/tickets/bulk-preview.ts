/** Dry run (preview) of a bulk act: for how many tickets it can be done, why not for the rest, and how many messages it sends. */
import type { z } from "zod";
import { BULK_MESSAGES_A_DAY, BULK_MOST, fillIn, unknownVariable } from "../../domain/bulk.ts";
import { toPersonId } from "../../domain/ids.ts";
import { limitsOf } from "../../domain/messages/pace.ts";
import { isRefusal, type Refusal } from "../../domain/refusal.ts";
import { bulkMessagesLeft } from "../../desk/bulk/bulk-start.ts";
import { countFreeRooms, type TargetRow } from "../../store/tickets/bulk-targets.ts";
import { nameOf } from "../../store/contacts/people.ts";
import { getSetup } from "../../store/settings.ts";
import { targetsOf } from "./bulk-targets.ts";
import type { bulkPreview, bulkPreviewBody } from "../../contract/tickets/bulk.ts";
import type { Panel } from "../panel.ts";
import { refusalSentence } from "../../i18n/refusal-sentences.ts";

type Body = z.output<typeof bulkPreviewBody>;
const EXAMPLES = 3;

export async function previewBulk(panel: Panel, body: Body): Promise<z.input<typeof bulkPreview> | Refusal> {
  const rows = await targetsOf(panel, body);
  if (isRefusal(rows)) return rows;
  const freeRooms =
    body.agent === undefined ? null : await countFreeRooms(panel.store.read, toPersonId(body.agent));
  const codes = rows.map((row) => whyNotNow(body, row));
  const able = rows.filter((_, i) => codes[i] === null);
  const housed = body.act === "assign" && freeRooms !== null ? Math.min(able.length, freeRooms) : able.length;
  const roomless = Array.from({ length: able.length - housed }, () => "no-free-room");
  return {
    total: rows.length,
    able: housed,
    unable: counted(panel, [...codes.filter((code) => code !== null), ...roomless]),
    most: BULK_MOST,
    freeRooms,
    messages: await messagesFor(panel, { rows, able }),
    examples: body.act === "answer" ? await examplesOf(panel, able, body.text ?? "") : [],
    unknownVariable: unknownVariable(body.text ?? ""),
  };
}

/** By its state alone: what only its turn will show is told then. */
function whyNotNow({ act, agent, mainGroup }: Body, row: TargetRow): string | null {
  if (act === "tag") return null;
  if (row.state === "closed") return "ticket-closed";
  if (act === "close") return null;
  if (row.state === "intake") return "not-ready";
  if (act === "assign" && agent !== undefined && row.agent === agent) return "bulk-already";
  const isThere = row.state === "waiting" && row.mainGroup === mainGroup;
  return act === "transfer" && mainGroup !== undefined && isThere ? "bulk-already" : null;
}

function counted({ t }: Panel, codes: string[]) {
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, count]) => ({
    code,
    text: refusalSentence(t, { refused: code, facts: {} }),
    count,
  }));
}

async function messagesFor(
  { store, clock, sending }: Panel,
  { rows, able }: { rows: TargetRow[]; able: TargetRow[] },
) {
  const perMinute = await bulkPerMinute({ store, sending });
  const left = await bulkMessagesLeft({ tx: store.read, now: clock() });
  return {
    aDay: BULK_MESSAGES_A_DAY,
    left,
    perMinute,
    minutes: perMinute === null ? 0 : Math.ceil(able.length / perMinute),
    first: rows.length > left ? able.slice(0, left).map(({ number }) => number) : [],
  };
}

/** Rate limit of the bulk lane, in messages per minute; null = every deliberate delay is switched off. */
export async function bulkPerMinute({ store, sending }: Pick<Panel, "store" | "sending">) {
  return sending().limits === null ? null : limitsOf((await getSetup(store.read)).settings).bulk.perMinute;
}

async function examplesOf({ store }: Panel, rows: TargetRow[], text: string) {
  return Promise.all(
    rows.slice(0, EXAMPLES).map(async ({ number, contact }) => {
      const name = await nameOf(store.read, contact);
      return { ticket: number, name, text: fillIn(text, { name, number }) };
    }),
  );
}
