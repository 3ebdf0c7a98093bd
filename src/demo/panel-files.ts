/** Files at the panel: what a client sent is seen there, and what is sent from there reaches the client. */
import type { z } from "zod";
import type { ticketPage } from "../contract/tickets/tickets.ts";
import type { Play } from "./play.ts";
import type { MartasCase } from "./taking-a-case.ts";

/** One empty page. */
const BILL = Buffer.from(
  "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n" +
    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n",
);
const NAME = "Factura.pdf";

export async function filesAtPanel(play: Play, given: MartasCase): Promise<void> {
  play.narrator.chapter("8 · El panel ve la foto y manda un PDF");
  await showsPhoto(play, given);
  await sendsBill(play, given);
}

async function showsPhoto(play: Play, { client, number, photo }: MartasCase): Promise<void> {
  const { panel } = play.stage;
  const { entries } = await panel.get<z.output<typeof ticketPage>>(`/api/tickets/${number}`);
  const entry = entries.find(({ side, media }) => side === "client" && media !== null);
  if (!entry) throw new Error("el panel no conoce la foto de Marta");
  const path = `/api/entries/${entry.id}/media`;
  const shown = await panel.file(path);
  play.holds(shown.equals(await client.downloads(photo)), "panel-photo", "el panel mostró otra foto");
  await play.narrator.tell({ who: "GET", where: path, text: "📷 la foto de Marta, entera", mark: "seen" });
}

async function sendsBill(play: Play, { client, number }: MartasCase): Promise<void> {
  const path = `/api/tickets/${number}/files`;
  await play.narrator.tell({ who: "POST", where: path, text: `📄 ${NAME}` });
  await play.stage.panel.sendFile(`${path}?name=${NAME}`, BILL);
  const arrived = await play.hears(client, {
    in: play.office,
    text: ({ kind }) => kind === "documentMessage",
  });
  play.holds((await client.downloads(arrived)).equals(BILL), "panel-file", "el PDF no llegó entero");
}
