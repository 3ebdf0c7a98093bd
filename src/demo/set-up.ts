/** The first morning: the number is linked, groups and agents are made, everybody reports for work. */
import type { z } from "zod";
import type { agentSchema, mainGroupList, mainGroupSchema } from "../contract/team/team.ts";
import type { whatsappSchema } from "../contract/admin/whatsapp.ts";
import { displayPhone } from "../domain/contacts/phone.ts";
import type { Person } from "../simulator/person/person.ts";
import { agents, company, mainGroups, supervisor, type AgentRole } from "./cast.ts";
import type { Play, Spot } from "./play.ts";

type WhatsApp = z.output<typeof whatsappSchema>;
type MainGroup = z.output<typeof mainGroupSchema>;
type Agent = z.output<typeof agentSchema>;
type Kind = (typeof mainGroups)[number]["kind"];

/** Everybody who works here, and where. */
export interface Team {
  readonly ana: Person;
  readonly beto: Person;
  readonly caro: Person;
  readonly sofia: Person;
  readonly support: Spot;
  readonly sales: Spot;
  readonly supervision: Spot;
}

export async function setUp(play: Play, settings: object): Promise<Team> {
  await linkNumber(play);
  await adjust(play, settings);
  const groups = await makeMainGroups(play);
  play.narrator.chapter("3 · Los agentes");
  const ana = await hire(play, agents.ana, groups.support);
  const beto = await hire(play, agents.beto, groups.support);
  const caro = await hire(play, agents.caro, groups.sales);
  play.saw("agents");
  const [support, sales] = [spotOf(groups.support, "Soporte"), spotOf(groups.sales, "Ventas")];
  for (const agent of [ana, beto]) await report(play, agent, support);
  await report(play, caro, sales);
  play.saw("listo");
  const supervision = spotOf(groups.supervisor, "Supervisor");
  const sofia = await addSupervisor(play, groups.supervisor);
  await report(play, sofia, supervision);
  play.saw("supervisor");
  return { ana, beto, caro, sofia, support, sales, supervision };
}

async function linkNumber({ stage, narrator, checklist }: Play): Promise<void> {
  narrator.chapter("1 · La empresa vincula su número");
  const { panel } = stage;
  const look = (): Promise<WhatsApp> => panel.get<WhatsApp>("/api/whatsapp");
  const qr = await panel.until(async () => (await look()).qr, "el panel no mostró un QR");
  await narrator.remark(
    `El panel muestra un QR (${qr.slice(0, 18)}…) y el teléfono de ${company.name} lo escanea.`,
  );
  await stage.simulator.scanQr(stage.office, qr);
  const { phone = "" } = await panel.until(async () => {
    const whatsapp = await look();
    return whatsapp.state === "connected" && whatsapp;
  }, "el número no quedó conectado");
  const text = `CONECTADO como ${displayPhone(phone)}`;
  await narrator.tell({ who: "Relevo", where: "panel", text, mark: "seen" });
  checklist.tick("linked");
}

async function adjust({ stage, narrator }: Play, settings: object): Promise<void> {
  await stage.panel.patch("/api/settings", settings);
  const said = Object.entries(settings).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  await narrator.remark(`Ajustes de la demo, por la API: ${said.join(", ")}. Lo demás queda como viene.`);
}

async function makeMainGroups({ stage, narrator, checklist }: Play): Promise<Record<Kind, MainGroup>> {
  narrator.chapter("2 · Los grupos principales");
  for (const group of mainGroups) {
    await narrator.tell({ who: "Administrador", where: "API", text: `crear el grupo «${group.name}»` });
    await stage.panel.post("/api/main-groups", group);
  }
  const ready = await stage.panel.until(async () => {
    const { items } = await stage.panel.get<z.output<typeof mainGroupList>>("/api/main-groups");
    return items.every(({ state }) => state === "ready") && items;
  }, "los grupos principales no quedaron listos");
  await narrator.tell({
    who: "Relevo",
    where: "panel",
    text: "✅ los tres grupos existen en WhatsApp",
    mark: "seen",
  });
  checklist.tick("main-groups");
  return Object.fromEntries(ready.map((group) => [group.kind, group])) as Record<Kind, MainGroup>;
}

async function hire(play: Play, role: AgentRole, group: MainGroup): Promise<Person> {
  const { name, phone, rooms } = role;
  const { narrator, stage } = play;
  const person = await stage.person(role);
  const many = rooms === 1 ? "1 grupo personal" : `${rooms} grupos personales`;
  await narrator.tell({ who: "Administrador", where: "API", text: `agregar a ${name}, con ${many}` });
  const { id } = await stage.panel.post<Agent>("/api/agents", { name, phone, rooms, mainGroups: [group.id] });
  const agent = await provisioned(play, id, name);
  for (const room of agent.roomList) await isIn(play, person, play.group(room.name));
  const text = `${name} está en ${[group, ...agent.roomList].map((one) => `«${one.name}»`).join(", ")}`;
  await narrator.tell({ who: "Relevo", where: "WhatsApp", text, mark: "seen" });
  return person;
}

/** When all that WhatsApp had to do for them is done. */
function provisioned({ stage: { panel } }: Play, id: number, name: string): Promise<Agent> {
  return panel.until(async () => {
    const agent = await panel.get<Agent>(`/api/agents/${id}`);
    return agent.provisioning.state === "done" && agent;
  }, `${name} no quedó en sus grupos`);
}

/** Their phone shows the group, too. */
async function isIn({ stage }: Play, person: Person, { chat, name }: Spot): Promise<void> {
  await person.sees((one) => one.events.find(({ group }) => group === chat));
  if (!stage.simulator.groups.get(chat)?.members.includes(person.phone))
    throw new Error(`${person.account.name} no está en ${name}`);
}

async function report(play: Play, agent: Person, spot: Spot): Promise<void> {
  const request = await play.hears(agent, {
    in: spot,
    text: ({ mentions, text }) => mentions.includes(agent.phone) && text.includes("LISTO"),
  });
  await play.says(agent, { in: spot, says: "LISTO", quoting: request });
  await play.hears(agent, { in: spot, text: `¡Gracias, *${agent.account.name}*!` });
}

async function addSupervisor(play: Play, group: MainGroup): Promise<Person> {
  const { stage, narrator } = play;
  const person = await stage.person(supervisor);
  await narrator.tell({
    who: "Administrador",
    where: "API",
    text: `agregar a ${supervisor.name} al grupo de Supervisor`,
  });
  const { id } = await stage.panel.post<Agent>(`/api/main-groups/${group.id}/agents`, supervisor);
  await provisioned(play, id, supervisor.name);
  await isIn(play, person, spotOf(group, group.name));
  await narrator.tell({
    who: "Relevo",
    where: "WhatsApp",
    text: `${supervisor.name} está en «${group.name}»`,
    mark: "seen",
  });
  return person;
}

function spotOf({ jid, name }: MainGroup, shortName: string): Spot {
  if (jid === null) throw new Error(`${name} no tiene grupo en WhatsApp`);
  return { name: shortName, chat: jid };
}
