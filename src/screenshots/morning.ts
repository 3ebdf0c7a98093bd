/** An invented morning at an invented internet provider, so that the pages have something to show. */
import { setTimeout as wait } from "node:timers/promises";
import { takePhoto } from "../demo/photo.ts";
import type { Person } from "../simulator/person/person.ts";
import { LONG_MS, type GroupJson, type WireWorld } from "../testing/wire/wire-world.ts";

const SUPPORT = "🎫 Soporte Técnico - UltraWiFi";
const agents = { "Ana Ríos": 3, "Beto Luna": 1, "Caro Díaz": 2 };
const tags = [
  { name: "Sin servicio", color: "red" },
  { name: "Facturación", color: "blue" },
  { name: "VIP", color: "yellow" },
  { name: "Instalación", color: "teal" },
];

/** Who writes, what, and what becomes of it. */
const clients: { name: string; says: string[]; agent?: string; tag?: string; closed?: string }[] = [
  {
    name: "Julio Paz",
    says: ["Buen día, me llegó dos veces la misma factura"],
    agent: "Beto Luna",
    tag: "Facturación",
    closed: "resuelto",
  },
  { name: "Elena Cruz", says: ["Hola! Hasta qué hora atienden hoy?"], agent: "Ana Ríos", closed: "resuelto" },
  {
    name: "Pedro Gómez",
    says: ["Buenas, el wifi no llega al patio", "Se puede poner un repetidor?"],
    agent: "Ana Ríos",
    tag: "Instalación",
  },
  { name: "Nora Vega", says: ["Hola, quiero cambiar al plan de 300 megas"], agent: "Caro Díaz", tag: "VIP" },
  { name: "Hernán Ortiz", says: ["ES UNA VERGÜENZA!! 3 días sin internet y nadie responde, URGENTE"] },
  { name: "Lucía Vera", says: ["Hola, la tele se corta a la noche. Puede ser el wifi?"] },
  { name: "Darío Sosa", says: ["Buenas, me mudo a la vuelta, me trasladan el servicio?"] },
];

interface TicketJson {
  number: number;
  contact: { id: number; name: string | null };
}

/** Fills an empty town that is linked. Gives the ticket and the contact that are worth a close look. */
export async function liveThroughMorning(world: WireWorld): Promise<{ ticket: number; contact: number }> {
  await world.api.patch("/api/settings", {
    companyName: "UltraWiFi",
    teamSize: "small",
    menu: false,
    gatherSeconds: 0,
  });
  await openGroups(world);
  const ids = await hireAll(world);
  const tagIds = await addTags(world);
  for (const client of clients) {
    const { number } = await writesIn(world, client.name, client.says);
    if (client.tag) await world.api.post(`/api/tickets/${number}/tags`, { add: [tagIds.get(client.tag)] });
    if (client.agent) await world.api.post(`/api/tickets/${number}/assign`, { agent: ids.get(client.agent) });
    // WhatsApp tells time in seconds: what happened in one has no order.
    await wait(1100);
    if (client.closed) await world.api.post(`/api/tickets/${number}/close`, { reason: client.closed });
  }
  await world.api.post("/api/backups", {});
  return martasCase(world, ids, tagIds);
}

async function openGroups(world: WireWorld): Promise<void> {
  await world.mainGroup("support", SUPPORT);
  await world.mainGroup("sales", "💼 Ventas - UltraWiFi");
  await world.mainGroup("supervisor", "👔 Supervisor - UltraWiFi");
}

async function hireAll(world: WireWorld): Promise<Map<string, number>> {
  for (const [name, rooms] of Object.entries(agents)) await world.hire(name, rooms);
  const { items } = await world.api.get<{ items: { id: number; name: string }[] }>("/api/agents");
  return new Map(items.map(({ id, name }) => [name, id]));
}

async function addTags(world: WireWorld): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  for (const tag of tags) {
    const { id } = await world.api.post<GroupJson>("/api/tags", tag);
    ids.set(tag.name, id);
  }
  return ids;
}

async function writesIn(world: WireWorld, name: string, says: string[]): Promise<TicketJson> {
  const client = await world.person(name);
  for (const text of says) await client.says(world.desk, text);
  return ticketOf(world, name);
}

async function ticketOf(world: WireWorld, name: string): Promise<TicketJson> {
  const isTheirs = ({ contact }: TicketJson): boolean => contact.name === name;
  const { items } = await world.api.until<{ items: TicketJson[] }>(
    "/api/tickets?state=waiting&limit=50",
    (list) => list.items.some(isTheirs),
    LONG_MS,
  );
  return items.find(isTheirs) as TicketJson;
}

/** The conversation everybody looks at: text, a photo, a quote, a reaction, a note, and marks that it was read. */
async function martasCase(
  world: WireWorld,
  agentIds: Map<string, number>,
  tagIds: Map<string, number>,
): Promise<{ ticket: number; contact: number }> {
  const marta = await world.person("Marta Sosa");
  await marta.says(world.desk, "Hola, no tengo internet desde anoche");
  await marta.says(world.desk, { image: await takePhoto(), caption: "El módem tiene esta luz roja" });
  const { number, contact } = await ticketOf(world, "Marta Sosa");
  const path = `/api/tickets/${number}`;
  await world.api.post(`${path}/tags`, { add: [tagIds.get("Sin servicio"), tagIds.get("VIP")] });
  await wait(1100);
  await world.api.post(`${path}/assign`, { agent: agentIds.get("Ana Ríos") });
  const ana = world.agent("Ana Ríos");
  const header = await ana.hears(({ text }) => text.startsWith(`📂 *Ticket #${number}*`), LONG_MS);
  await wait(1100);
  await talk(world, { marta, ana, room: header.chat });
  await wait(1100);
  await world.api.post(`${path}/notes`, {
    text: "Tercer corte en la misma cuadra: avisé a la guardia técnica.",
  });
  await world.api.post(`${path}/messages`, {
    text: "Hola Marta, soy Sofía, la supervisora. La guardia ya está en camino. 🛠️",
  });
  await marta.hears(({ text }) => text.includes("soy Sofía"), LONG_MS);
  await world.api.patch(`/api/contacts/${contact.id}`, {
    fields: { "customer-number": "20418", plan: "100 megas" },
  });
  await world.api.post(`/api/contacts/${contact.id}/notes`, { text: "Prefiere que la llamen por la tarde." });
  await world.settles();
  // Marks of delivery come a moment after the message.
  await wait(1000);
  return { ticket: number, contact: contact.id };
}

interface Talk {
  marta: Person;
  ana: Person;
  room: string;
}

async function talk(world: WireWorld, { marta, ana, room }: Talk): Promise<void> {
  const hello = "Hola Marta, soy Ana. Esa luz es la fibra. ¿Probaste apagarlo un minuto?";
  await ana.says({ jid: room }, hello);
  const asked = await marta.hears(({ text }) => text === hello, LONG_MS);
  await marta.says(world.desk, "Sí, lo apagué a las 10 y sigue igual", { quoted: asked });
  await ana.hears(({ text }) => text.startsWith("Sí, lo apagué"), LONG_MS);
  const news = "Te mando un técnico hoy entre las 15 y las 17.";
  await ana.says({ jid: room }, news);
  const promised = await marta.hears(({ text }) => text === news, LONG_MS);
  await marta.reacts(promised, "🙏");
}
