/** Cases are closed, a freed room takes the next one, and the day is summed up. */
import type { z } from "zod";
import type { ticketList } from "../contract/tickets/tickets.ts";
import type { Person } from "../simulator/person/person.ts";
import { nameOf, type Play } from "./play.ts";
import type { Team } from "./set-up.ts";
import type { OpenCase } from "./taking-a-case.ts";

type Tickets = z.output<typeof ticketList>;

export interface Afternoon {
  readonly marta: OpenCase;
  readonly luis: OpenCase;
  readonly nora: Person;
  readonly norasNumber: string;
}

export async function endOfDay(play: Play, team: Team, afternoon: Afternoon): Promise<void> {
  const { marta, luis } = afternoon;
  play.narrator.chapter("12 · /fin: un caso se cierra, el que espera pasa");
  const [betos, anas] = marta.agent === team.beto ? [marta, luis] : [luis, marta];
  await closes(play, team, betos);
  await takesOffer(play, betos, afternoon);
  await closes(play, team, anas);
  play.saw("closed");
  play.saw("farewell");
  await thanks(play, team, anas);
  play.narrator.chapter("13 · El día, en números");
  await play.says(team.sofia, { in: team.supervision, says: "/resumen" });
  await play.hears(team.sofia, { in: team.supervision, text: "📊 *Resumen", proves: "summary", whole: true });
  await lookAtPanel(play);
}

async function closes(play: Play, { support }: Team, given: OpenCase): Promise<void> {
  const { agent, client, room, number } = given;
  await play.says(agent, { in: room, says: "/fin resuelto" });
  await play.hears(client, { in: play.office, text: `Cerramos tu consulta *#${number}*` });
  await play.hears(agent, { in: support, text: new RegExp(`cerró el ticket \\*#${number}\\*.*resuelto`) });
  await play.hears(agent, { in: room, text: `Caso *#${number}* cerrado` });
}

async function takesOffer(
  play: Play,
  { agent, room }: OpenCase,
  { nora, norasNumber }: Afternoon,
): Promise<void> {
  await play.hears(agent, { in: room, text: `Hay un caso esperando: *#${norasNumber}*` });
  await play.says(agent, { in: room, says: "sí" });
  await play.hears(agent, { in: room, text: `📂 *Ticket #${norasNumber}*` });
  const answer = `Hola Nora, soy ${nameOf(agent)}. Claro que sí: mandame una foto de su DNI y lo hago ahora.`;
  await play.says(agent, { in: room, says: answer });
  await play.hears(nora, { in: play.office, text: answer, proves: "offer" });
}

/** Chats keep their order: once the second message has reopened the case, the first is known to have done nothing. */
async function thanks(
  play: Play,
  { support }: Team,
  { client, agent, room, number }: OpenCase,
): Promise<void> {
  const courtesy = "Muchas gracias! 🙌";
  await play.says(client, { in: play.office, says: courtesy });
  const question = "Una cosa más: ¿me mandan la factura de este mes?";
  await play.says(client, { in: play.office, says: question });
  await play.hears(agent, { in: support, text: `el ticket *#${number}* sigue con *${nameOf(agent)}*` });
  await play.hears(agent, { in: room, text: question, proves: "reopened" });
  const relayed = agent.messages.some(({ text }) => text === courtesy);
  play.holds(!relayed, "thanks", "el «gracias» reabrió el caso");
  await play.narrator.remark(
    "El «gracias» no abrió nada; la pregunta siguió el mismo caso, con quien ya lo conocía.",
  );
  const answer = "¡Claro! Te llega por correo en un minuto.";
  await play.says(agent, { in: room, says: answer });
  await play.hears(client, { in: play.office, text: answer });
}

async function lookAtPanel(play: Play): Promise<void> {
  const { items } = await play.stage.panel.get<Tickets>("/api/tickets");
  for (const { number, contact, state, agent } of items.toReversed()) {
    const text = `#${number} ${contact.name ?? ""}: ${STATES[state]}${agent ? `, ${agent.name ?? ""}` : ""}`;
    await play.narrator.tell({ who: "GET", where: "/api/tickets", text, mark: "seen" });
  }
  const states = items.map(({ state }) => state).toSorted();
  const expected = ["closed", "in_progress", "in_progress", "in_progress"];
  play.holds(states.join() === expected.join(), "panel", `en el panel los casos están ${states.join(", ")}`);
}

const STATES = { intake: "entrando", waiting: "Pendiente", in_progress: "En Progreso", closed: "Cerrado" };
