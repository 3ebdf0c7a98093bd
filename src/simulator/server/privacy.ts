/** Privacy settings, privacy tokens (trusted contact) and block list. */
import { randomBytes } from "node:crypto";
import { addressOf } from "../state/accounts.ts";
import { deliverToAccount } from "../state/delivery.ts";
import { child, childrenOf, element, seconds, serverId } from "../protocol/stanza.ts";
import { acquaint, type Query, type Reply } from "../state/world.ts";

const SETTINGS = ["readreceipts", "last", "online", "profile", "status", "groupadd", "calladd", "messages"];

/**
 * Answers that everything is public, and confirms changes without keeping them. Tokens are passed on to the other person
 * (`privacy_token` notification).
 */
export function handlePrivacy(query: Query): Reply {
  const { iq } = query;
  const tokens = child(iq, "tokens");
  if (tokens) {
    for (const { attrs } of childrenOf(tokens)) giveToken(query, attrs);
    return {};
  }
  const changes = childrenOf(child(iq, "privacy"));
  if (iq.attrs["type"] === "set") return { content: [element("privacy", {}, changes)] };
  const categories = SETTINGS.map((name) => element("category", { name, value: "all" }));
  return { content: [element("privacy", {}, categories)] };
}

function giveToken({ world, device }: Query, given: Readonly<Record<string, string>>): void {
  const other = world.accounts.find(given["jid"] ?? "");
  if (!other || other === device.account) return;
  acquaint(device.account, other);
  const token = element("token", { t: given["t"], type: "trusted_contact" }, randomBytes(16));
  const attrs = { type: "privacy_token", id: serverId(), t: seconds(), from: addressOf(device.account) };
  const notice = element("notification", { ...attrs, sender_lid: device.account.lid }, [
    element("tokens", {}, [token]),
  ]);
  deliverToAccount(world, other, notice);
}

/** Blocks or unblocks somebody, if asked to, and answers with the whole block list. */
export function handleBlocklist({ world, device, iq }: Query): Reply {
  const { blocked } = device.account;
  const item = child(iq, "item");
  const other = world.accounts.find(item?.attrs["jid"] ?? "");
  if (item?.attrs["action"] === "block" && other) blocked.add(other);
  if (item?.attrs["action"] === "unblock" && other) blocked.delete(other);
  const items = [...blocked].map((account) => element("item", { jid: addressOf(account) }));
  return { content: [element("list", { dhash: "simulator" }, items)] };
}
