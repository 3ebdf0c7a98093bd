/** Seed data of the team: groups, rooms, agents and tags of an invented company. */
import type { Fill } from "./fill.ts";
import { personName, type Chance } from "./words.ts";

export interface Team {
  agents: { id: number; rooms: { id: number; jid: string }[] }[];
  groups: { id: number; jid: string; area: "support" | "sales" }[];
  tags: number[];
}

const AGENTS = 12;
const ROOMS = 5;
const kinds = ["support", "support", "support", "sales", "sales", "supervisor"] as const;
const tagNames = [
  "Moroso",
  "VIP",
  "Instalación",
  "Reclamo",
  "Baja",
  "Técnico en camino",
  "Zona norte",
  "Empresa",
];
const colors = ["red", "grape", "blue", "orange", "gray", "teal", "lime", "indigo"];

/** Inserts the team; gives the ids that the tickets refer to. */
export function fillTeam(fill: Fill, { chance, now }: { chance: Chance; now: number }): Team {
  const groups = kinds.map((kind, index) => {
    const jid = `12036300000000${1000 + index}@g.us`;
    const id = index + 1;
    fill("main_groups", {
      id,
      kind,
      name: `${kind} ${id}`,
      jid,
      form: "lid",
      state: "ready",
      created_at: now,
    });
    return { id, jid, kind };
  });
  const attended = groups.flatMap(({ id, jid, kind }) =>
    kind === "supervisor" ? [] : [{ id, jid, area: kind }],
  );
  const agents = Array.from({ length: AGENTS }, (_, index) => {
    const id = index + 1;
    const phone = `549381400${String(1000 + id)}`;
    fill("persons", { id, lid: `80000000000${1000 + id}`, phone, phone_identity: phone, created_at: now });
    const row = { person: id, name: personName(chance), presence: index < 9 ? "online" : "paused" };
    fill("agents", { ...row, rooms_wanted: ROOMS, registered_at: now, created_at: now });
    for (const group of attended) fill("main_group_agents", { main_group: group.id, agent: id });
    return { id, rooms: Array.from({ length: ROOMS }, (_, n) => fillRoom(fill, { agent: id, n, now })) };
  });
  tagNames.forEach((name, index) => {
    fill("tags", { id: index + 1, name, folded: name.toLowerCase(), color: colors[index], created_at: now });
  });
  return { agents, groups: attended, tags: tagNames.map((_, index) => index + 1) };
}

function fillRoom(fill: Fill, { agent, n, now }: { agent: number; n: number; now: number }) {
  const id = (agent - 1) * ROOMS + n + 1;
  const jid = `12036300000000${2000 + id}@g.us`;
  fill("rooms", {
    id,
    agent,
    ordinal: n + 1,
    name: `Chat soporte ${agent} N°${n + 1}`,
    jid,
    state: "ready",
    created_at: now,
  });
  return { id, jid };
}
