/** App state sync (syncd): settings shared by the devices of one account, as numbered patches per collection. */
import { proto } from "@whiskeysockets/baileys";
import type { Account } from "../state/accounts.ts";
import { deliverToSiblings } from "../state/delivery.ts";
import { bytesOf, child, children, element, seconds, serverId, type Stanza } from "../protocol/stanza.ts";
import type { Query, Reply } from "../state/world.ts";

/**
 * Gives a device the patches after its version. An upload becomes the next patch, of which the other devices are told; based
 * on another version than the last, it is refused with 409.
 */
export function handleAppState(query: Query): Reply {
  const asked = children(child(query.iq, "sync"), "collection");
  const answers = asked.map((collection) => answer(query, collection));
  return { content: [element("sync", {}, answers)] };
}

function answer({ world, device }: Query, collection: Stanza): Stanza {
  const name = collection.attrs["name"] ?? "";
  const patches = patchesOf(device.account, name);
  const version = Number(collection.attrs["version"] ?? 0);
  const upload = child(collection, "patch");
  if (upload && version !== patches.length) {
    const conflict = element("error", { code: "409", text: "conflict" });
    return element("collection", { name, type: "error" }, [conflict]);
  }
  if (upload) {
    const patch = proto.SyncdPatch.decode(bytesOf(upload));
    patch.version = { version: version + 1 };
    patches.push(proto.SyncdPatch.encode(patch).finish());
    const attrs = { type: "server_sync", from: "@s.whatsapp.net", id: serverId(), t: seconds() };
    const entry = element("collection", { name, version: String(version + 1) });
    deliverToSiblings(world, device, element("notification", attrs, [entry]));
  }
  const missing = upload ? [] : patches.slice(version).map((patch) => element("patch", {}, patch));
  const content = missing.length > 0 ? [element("patches", {}, missing)] : [];
  return element("collection", { name, version: String(patches.length), has_more_patches: "false" }, content);
}

function patchesOf(account: Account, name: string): Uint8Array[] {
  const patches = account.settings.get(name) ?? [];
  account.settings.set(name, patches);
  return patches;
}
