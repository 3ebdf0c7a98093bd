/** Marta and her agent talk: what passes between the phone and the room, and what must never pass. */
import type { Person } from "../simulator/person/person.ts";
import { nameOf, type Play } from "./play.ts";
import type { MartasCase } from "./taking-a-case.ts";

const NOTE = "tercer corte en la misma cuadra";

export async function talk(play: Play, given: MartasCase): Promise<void> {
  play.narrator.chapter("6 · Hablan: citas, una edición, una reacción");
  await answersQuoting(play, given);
  await corrects(play, given);
  play.narrator.chapter("7 · Comandos: nada que empiece con / le llega a la clienta");
  await commands(play, given);
  await promisesTechnician(play, given);
}

async function answersQuoting(play: Play, { client, agent, room, photo, copy }: MartasCase): Promise<void> {
  const answer = `Hola Marta, soy ${nameOf(agent)}. Esa luz es la fibra. ¿Probaste apagarlo un minuto?`;
  const said = await play.says(agent, { in: room, says: answer, quoting: copy });
  const shown = await play.hears(client, {
    in: play.office,
    text: ({ text, quotedId }) => text === answer && quotedId === photo.id,
    proves: "quote-out",
  });
  const reply = "Sí, lo apagué a las 8 y sigue igual";
  await play.says(client, { in: play.office, says: reply, quoting: shown });
  await play.hears(agent, {
    in: room,
    text: ({ text, quotedId }) => text === reply && quotedId === said.id,
    proves: "quote-in",
  });
}

async function corrects(play: Play, { client, agent, room }: MartasCase): Promise<void> {
  const reply = client.heard(play.office.chat).findLast(({ fromMe }) => fromMe);
  if (!reply) throw new Error("Marta no escribió nada");
  const right = "Sí, lo apagué a las 10 y sigue igual";
  await play.narrator.tell({ who: "Marta", where: play.office.name, text: `✏️ edita: ${right}` });
  await client.edits(reply, right);
  const isEdited = (person: Person): boolean =>
    person.heard(room.chat).some((message) => message.isEdited && message.text === right);
  await play.sees(agent, isEdited, { where: room.name, text: `✏️ ${right}`, proves: "edit" });
}

async function commands(play: Play, { client, agent, room }: MartasCase): Promise<void> {
  await play.says(agent, { in: room, says: "/fni resuelto" });
  await play.hears(agent, { in: room, text: "¿Quisiste decir */fin*?", proves: "typo" });
  await play.says(agent, { in: room, says: "/info" });
  await play.hears(agent, { in: room, text: "ℹ️ *Ticket #", proves: "info", whole: true });
  await play.says(agent, { in: room, says: `/nota ${NOTE}` });
  await play.hears(agent, { in: room, text: "Nota guardada", proves: "note" });
  // Chats keep their order: had one of them left, it would be on her phone before this.
  const next = "Dame un minuto que lo reviso.";
  await play.says(agent, { in: room, says: next });
  await play.hears(client, { in: play.office, text: next });
  const leaked = client.heard(play.office.chat).filter(({ text }) => /^\/|fni|Nota|cuadra/.test(text));
  play.holds(
    leaked.length === 0,
    "stays-inside",
    `a Marta le llegó: ${leaked.map(({ text }) => text).join(" | ")}`,
  );
}

async function promisesTechnician(play: Play, { client, agent, room }: MartasCase): Promise<void> {
  const news = "Te mando un técnico hoy entre las 15 y las 17. 🛠️";
  const said = await play.says(agent, { in: room, says: news });
  const shown = await play.hears(client, { in: play.office, text: news });
  await play.narrator.tell({ who: "Marta", where: play.office.name, text: `reacciona con 🙏 a «${news}»` });
  await client.reacts(shown, "🙏");
  const hasReaction = (person: Person): boolean =>
    person
      .heard(room.chat)
      .some(({ id, reactions }) => id === said.id && [...reactions.values()].includes("🙏"));
  await play.sees(agent, hasReaction, { where: room.name, text: "🙏 sobre su mensaje", proves: "reaction" });
}
