/** Stanza router: passes each stanza of a logged-in client to its handler, and answers its IQ queries. */
import { handleCall } from "./calls.ts";
import type { Confirmation } from "../state/mailbox.ts";
import { handleMessage } from "./messages.ts";
import { handleChatState, handlePresence } from "./presence.ts";
import { queryHandlers } from "./queries.ts";
import { handleReceipt } from "./receipts.ts";
import { element, type Stanza } from "../protocol/stanza.ts";
import { type Query, Refused, type Reply } from "../state/world.ts";

type Client = Omit<Query, "iq">;

/** Classes of an ack that confirm something we sent. */
const CONFIRMABLE = new Set(["message", "receipt", "notification", "call"]);

/** Handles one stanza. Of a deafened account only pings (`w:p`) are answered. */
export function handleStanza(client: Client, stanza: Stanza): void {
  const { world, device } = client;
  if (world.faults.isDeaf(device) && stanza.attrs["xmlns"] !== "w:p") return;
  switch (stanza.tag) {
    case "iq":
      return answer({ ...client, iq: stanza });
    case "message":
      return handleMessage(world, device, stanza);
    case "receipt":
      return handleReceipt(world, device, stanza);
    case "ack":
      return confirm(client, stanza);
    case "presence":
      return handlePresence(world, device, stanza);
    case "chatstate":
      return handleChatState(world, device, stanza);
    case "call":
      return handleCall(world, device, stanza);
    case "ib":
      return;
    default:
      return world.log(`not understood: <${stanza.tag}>`);
  }
}

function answer(query: Query): void {
  const { iq, link, world } = query;
  if (iq.attrs["type"] === "result" || iq.attrs["type"] === "error") return;
  const attrs = { id: iq.attrs["id"], from: iq.attrs["to"] ?? "@s.whatsapp.net" };
  try {
    const reply = replyTo(query);
    if (reply === "silence") return;
    link.send(element("iq", { ...attrs, type: "result" }, reply.content));
    reply.afterwards?.();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    world.log(`refused ${iq.attrs["xmlns"] ?? ""}: ${error.code} ${error.message}`);
    const cause = element("error", { code: String(error.code), text: error.message });
    link.send(element("iq", { ...attrs, type: "error" }, [cause]));
  }
}

function replyTo(query: Query): Reply | "silence" {
  const handler = queryHandlers.get(query.iq.attrs["xmlns"] ?? "");
  if (!handler) throw new Refused(501, "feature-not-implemented");
  return handler(query);
}

function confirm({ device }: Client, ack: Stanza): void {
  const { class: tag, id, to, participant, type } = ack.attrs;
  if (!tag || !id || !CONFIRMABLE.has(tag)) return;
  device.mailbox.confirm({ tag: tag as Confirmation["tag"], id, from: to, participant, type });
}
