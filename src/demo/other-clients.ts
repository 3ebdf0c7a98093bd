/** The others of the day: one buys, one is angry, one has to wait. */
import { clients, type Role } from "./cast.ts";
import { nameOf, type Play } from "./play.ts";
import type { Team } from "./set-up.ts";
import { numberOf, type MartasCase, type OpenCase } from "./taking-a-case.ts";
import type { Person } from "../simulator/person/person.ts";

export async function pedroBuys(play: Play, { ana, caro, sales }: Team): Promise<void> {
  play.narrator.chapter("9 · Pedro quiere comprar: elige Ventas");
  const pedro = await greeted(play, clients.pedro, "Buenas");
  await play.says(pedro, { in: play.office, says: "ventas" });
  await play.hears(pedro, { in: play.office, text: "*Ventas*. Contanos" });
  const request = "Quiero contratar 300 megas, ¿qué precio tiene?";
  await play.says(pedro, { in: play.office, says: request });
  const card = await play.hears(caro, { in: sales, text: request });
  const astray = ana.messages.filter(({ text }) => text.includes(request));
  play.holds(astray.length === 0, "sales", "la tarjeta de Pedro también llegó a Soporte");
  await play.narrator.tell({ who: "Caro", where: sales.name, text: "reacciona con ✋ a la tarjeta" });
  await caro.reacts(card, "✋");
  const room = play.group("Chat soporte Caro N°1");
  await play.hears(caro, { in: room, text: request });
  const offer = "¡Hola Pedro! 300 megas a $ 21.900 por mes, instalación sin cargo. ¿Te lo reservo?";
  await play.says(caro, { in: room, says: offer });
  await play.hears(pedro, { in: play.office, text: offer, proves: "hand" });
}

/** Whoever lost the race is given the case. */
export async function luisIsAngry(play: Play, team: Team, { other }: MartasCase): Promise<OpenCase> {
  play.narrator.chapter("10 · Luis está enojado: el supervisor se entera y asigna");
  const luis = await play.stage.person(clients.luis);
  const complaint = "HACE TRES DÍAS QUE NO FUNCIONA NADA, SON UNA VERGÜENZA!!!";
  await play.says(luis, { in: play.office, says: complaint });
  // Nobody asks an angry client to choose from a menu.
  await play.hears(luis, { in: play.office, text: "Gracias por escribir" });
  const alert = await play.hears(team.sofia, {
    in: team.supervision,
    text: ({ text }) => text.includes("🚨") && text.includes("Luis"),
    proves: "alert",
    whole: true,
  });
  const number = numberOf(alert);
  await play.says(team.sofia, { in: team.supervision, says: nameOf(other), quoting: alert });
  await play.hears(team.sofia, {
    in: team.supervision,
    text: `quedó asignado a *${nameOf(other)}*`,
    proves: "assigned",
  });
  const room = play.group(`Chat soporte ${nameOf(other)} N°1`);
  await play.hears(other, { in: room, text: `📂 *Ticket #${number}*` });
  const sorry = "Luis, tenés toda la razón. Ya estoy con tu caso y no lo suelto hasta que ande.";
  await play.says(other, { in: room, says: sorry });
  await play.hears(luis, { in: play.office, text: sorry });
  return { client: luis, agent: other, room, number };
}

/** All of Beto's rooms are busy, whoever won: he has Marta's case or Luis's. */
export async function noraWaits(
  play: Play,
  { beto, support }: Team,
): Promise<{ nora: Person; number: string }> {
  play.narrator.chapter("11 · Nora tiene que esperar");
  const question = "Hola, ¿puedo poner la factura a nombre de mi hija?";
  const nora = await greeted(play, clients.nora, question);
  await play.says(nora, { in: play.office, says: "soporte" });
  const card = await play.hears(beto, { in: support, text: question });
  await play.says(beto, { in: support, says: "voy", quoting: card });
  await play.hears(beto, { in: support, text: "todos tus grupos están ocupados", proves: "busy" });
  return { nora, number: numberOf(card) };
}

/** Somebody writes for the first time and reads the menu. */
async function greeted(play: Play, role: Role, words: string): Promise<Person> {
  const client = await play.stage.person(role);
  await play.says(client, { in: play.office, says: words });
  await play.hears(client, { in: play.office, text: "¿Con qué área querés hablar?" });
  return client;
}
