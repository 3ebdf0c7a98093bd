/** File upload: route handler that takes a file for a client, uploads it to WhatsApp, keeps it on our disk, and enqueues the message. */
import type { Request } from "express";
import { panelSentFile, takesCaption } from "../../desk/conversation/panel-file.ts";
import { toTicketNumber } from "../../domain/ids.ts";
import { isRefusal, refuse, type Refusal } from "../../domain/refusal.ts";
import type { Attended, Ticket } from "../../domain/ticket.ts";
import type { Incoming } from "../../media/folder.ts";
import { forWhatsApp, plainName } from "../../media/sending.ts";
import { sniff } from "../../media/sniff.ts";
import type { NewFile } from "../../session/port.ts";
import type { Read } from "../../store/engine/open.ts";
import { getTicketRow } from "../../store/tickets/ticket-lists.ts";
import { getTicket } from "../../store/tickets/tickets.ts";
import { doneBefore, once } from "../auth/audited.ts";
import { byNumber } from "../../contract/basics.ts";
import { fileQuery } from "../../contract/tickets/media.ts";
import { ticketSchema } from "../../contract/tickets/tickets.ts";
import { LARGEST_UPLOAD } from "../../contract/values.ts";
import type { Panel } from "../panel.ts";
import { ProblemError } from "../http/problems.ts";
import { FILE, route, type Call, type Route } from "../http/route.ts";
import { whyNotAsIs } from "./as-is.ts";
import { toTicketJson } from "./ticket-page.ts";

const send = route({
  method: "post",
  again: "by-key",
  path: "/api/tickets/:number/files",
  role: "operator",
  summary: "Send the client a file of up to 64 MB; the agent sees it in the room",
  params: byNumber,
  query: fileQuery,
  takesFile: true,
  answer: ticketSchema,
  async handle(call) {
    const { panel, params, req } = call;
    const number = toTicketNumber(params.number);
    try {
      const done = (await doneBefore<true>(call, panel.store.read)) ?? (await takeIn(call));
      if (isRefusal(done)) return done;
      const row = await getTicketRow(panel.store.read, number);
      return row ? toTicketJson(row) : refuse("no-such-ticket", { number });
    } finally {
      // An answer comes through only if somebody reads what is still being sent.
      req.resume();
    }
  },
});

/** Checks the ticket before the file is read, and again when the message is enqueued: much may happen during the upload. */
async function takeIn(call: FileCall): Promise<true | Refusal> {
  const { panel, params, query } = call;
  const held = await heldTicket(panel.store.read, toTicketNumber(params.number));
  if (isRefusal(held)) return held;
  const why = await whyNotAsIs(
    { tx: panel.store.read, t: panel.t },
    { text: query.caption ?? "", asIs: query.asIs, client: held.contact },
  );
  if (why) return why;
  if (panel.whatsapp.connection().state !== "connected") throw new ProblemError("whatsapp-offline");
  return receiveAndPassOn(call);
}

async function heldTicket(read: Read, number: Ticket["number"]): Promise<Attended | Refusal> {
  const ticket = await getTicket(read, number);
  if (!ticket) return refuse("no-such-ticket", { number });
  if (ticket.state === "closed") return refuse("ticket-closed", { number });
  return ticket.state === "in_progress" ? ticket : refuse("not-in-progress", { number });
}

async function receive({ library, t }: Panel, req: Request): Promise<Incoming> {
  if (!req.is(FILE)) throw new ProblemError("not-a-file");
  if (Number(req.get("content-length") ?? 0) > LARGEST_UPLOAD) throw new ProblemError("file-too-large");
  const incoming = await library.folder.receive(req, LARGEST_UPLOAD).catch((error: unknown) => {
    throw req.destroyed && !req.complete ? new ProblemError("upload-cut") : error;
  });
  if (!incoming) throw new ProblemError("file-too-large");
  if (incoming.size > 0) return incoming;
  await library.folder.drop(incoming.path);
  throw new ProblemError("invalid", [{ path: "file", message: t("api.field.file-empty") }]);
}

type FileCall = Pick<
  Call<
    { number: number },
    { name?: string | undefined; caption?: string | undefined; asIs?: boolean | undefined }
  >,
  "panel" | "who" | "req" | "params" | "query" | "body"
>;

async function receiveAndPassOn(call: FileCall): Promise<true | Refusal> {
  const incoming = await receive(call.panel, call.req);
  try {
    return await passOn(call, incoming);
  } finally {
    await call.panel.library.folder.drop(incoming.path);
  }
}

/** Uploads to WhatsApp first: what it does not accept changes nothing here. */
async function passOn(call: FileCall, incoming: Incoming): Promise<true | Refusal> {
  const { panel, query, params, who } = call;
  const { library, whatsapp } = panel;
  const caption = query.caption || null;
  const toSend = await fileToSend(panel, incoming, query.name ?? "");
  if (caption !== null && !takesCaption(toSend))
    throw new ProblemError("invalid", [{ path: "caption", message: panel.t("api.field.caption-on-sound") }]);
  const media = { ...(await whatsapp.media.upload(toSend)), caption };
  const file = await library.describe(incoming.path, incoming.hash);
  await library.folder.settle(incoming.path, incoming.hash);
  const facts = () => ({ ticket: params.number, kind: media.kind, bytes: file.size });
  return once<true>(call, { action: "ticket.file-sent", facts }, async (ctx) => {
    const ticket = await heldTicket(ctx.tx, toTicketNumber(params.number));
    if (isRefusal(ticket)) return ticket;
    await panelSentFile(ctx, { ticket, who: who?.user ?? "", media, file });
    return true;
  });
}

async function fileToSend({ t }: Panel, incoming: Incoming, given: string): Promise<NewFile> {
  const name = plainName(given) || t("file.unnamed");
  return forWhatsApp(incoming, { type: await sniff(incoming.path), name });
}

export const fileRoutes: Route[] = [send];
