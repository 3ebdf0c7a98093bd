/** Invalidation of the group metadata cache by group events. */
import type { BaileysEventMap, GroupMetadata } from "@whiskeysockets/baileys";
import type { GroupBook } from "./group-book.ts";
import type { SocketConnection } from "../connection/socket-connection.ts";

/** Stores complete descriptions, drops entries at any hint of a change, and after a change of members has our key handed out again. */
export async function keepGroups(
  groups: GroupBook,
  socket: SocketConnection,
  events: Partial<BaileysEventMap>,
): Promise<void> {
  const described = [...(events["groups.upsert"] ?? []), ...(events["groups.update"] ?? [])];
  const hinted = described.filter((one) => one.participants === undefined).map(({ id }) => id);
  const changed = events["group-participants.update"]?.id;
  const dropped = await Promise.allSettled([...hinted, changed].map(async (id) => id && groups.drop(id)));
  const whole = described.filter(
    (one): one is GroupMetadata => one.participants !== undefined && one.id !== undefined,
  );
  if (whole.length > 0) await groups.put(whole);
  if (changed && socket.isOpen) await socket.forgetWhoHoldsOurKey(changed);
  // One that the disk did not take kept nothing from being done.
  for (const one of dropped) if (one.status === "rejected") throw one.reason;
}
