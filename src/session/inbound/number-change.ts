/** Parser of the notice that somebody changed their phone number. The library throws on it, so it is withheld from the library. */
import { getBinaryNodeChild, type BinaryNode } from "@whiskeysockets/baileys";
import type { NumberChange } from "../../domain/messages/inbound.ts";
import { asGroup, toAddress } from "../address.ts";

/** null = the notice is about something else, and stays as it was. */
export function takeNumberChange(notice: BinaryNode): NumberChange | null {
  const change = getBinaryNodeChild(notice, "modify");
  if (!change) return null;
  const { attrs } = notice;
  // The library knows no notice of this name, and leaves it alone.
  change.tag = "number-changed";
  if (attrs["type"] === "w:gp2") {
    const now = getBinaryNodeChild(change, "participant")?.attrs ?? {};
    return {
      from: toAddress(attrs["participant"], attrs["participant_pn"], attrs["participant_lid"]),
      to: toAddress(now["jid"], now["phone_number"], now["lid"]),
      group: asGroup(attrs["from"]),
    };
  }
  const { old, new: now, old_lid: oldLid, new_lid: lid } = change.attrs;
  return { from: toAddress(old, oldLid), to: toAddress(now, lid), group: null };
}
