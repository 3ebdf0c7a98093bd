/** Keeps the cache of group metadata in step with group events. */
import type { BaileysEventMap, GroupMetadata } from "@whiskeysockets/baileys";
import type { GroupBook } from "./group-book.ts";
import type { SocketConnection } from "../connection/socket-connection.ts";

/** Complete descriptions are kept; hints of a change make us forget; with new members our key is handed out again. */
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
