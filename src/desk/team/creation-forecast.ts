/** Forecast of when the groups that are still to be made will exist, as fast as the number may make them. */
import { foresee, REMEMBERED_MS, type Delays } from "../../domain/team/creation-limits.ts";
import type { RoomId } from "../../domain/ids.ts";
import { findMade, lineOf } from "../../store/team/creations.ts";
import type { Read } from "../../store/engine/open.ts";
import { findCreationsSince, findUnfinished, type Unfinished } from "../../store/team/steps.ts";

export interface Forecast {
  /** In the order in which they are made, with the latest moment to count with. */
  line: { one: Unfinished; at: Date }[];
  /** Those that wait for a person; no moment can be told. */
  stuck: number;
}

export async function forecast(
  read: Read,
  { delays, now }: { delays: Delays; now: Date },
): Promise<Forecast> {
  const line = lineOf(await findUnfinished(read), await findMade(read));
  const going = line.filter(({ step }) => step.state !== "failed");
  const made = await findCreationsSince(read, new Date(now.getTime() - REMEMBERED_MS));
  const times = foresee(delays, made, {
    now,
    line: going.map(({ step }) => ({ notBefore: notBefore(step) })),
  });
  return {
    line: going.map((one, place) => ({ one, at: times[place] ?? now })),
    stuck: line.length - going.length,
  };
}

/** Waiting for one's turn is what the line is for; what WhatsApp or a person asked for comes on top. */
function notBefore({ outcome, nextAt }: Unfinished["step"]): Date | null {
  return outcome === "pace" || outcome === "daily-budget" ? null : nextAt;
}

/** null = it is not in the line. */
export function timeOfRoom({ line }: Forecast, room: RoomId): Date | null {
  return line.find(({ one }) => one.room?.id === room)?.at ?? null;
}
