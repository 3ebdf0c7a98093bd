/** URL state of "Conversaciones": the open conversation and the filters of the list are search parameters. */
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import type { Search } from "../../search-parameters.ts";

export const views = ["all", "mine", "new", "active", "unanswered", "closed"] as const;
export type View = (typeof views)[number];
export const moods = ["angry", "neutral", "happy"] as const;
export type Mood = (typeof moods)[number];

/** The views as they are written in the address. */
const inAddress: Record<View, string> = {
  all: "todos",
  mine: "mias",
  new: "nuevos",
  active: "activos",
  unanswered: "sin-responder",
  closed: "cerrados",
};
const addressOf: Record<Mood, string> = { angry: "enojado", neutral: "neutral", happy: "contento" };

export interface Filters {
  view: View;
  area: string;
  agent: string;
  tag: string;
  mood: Mood | "";
  /** The search text. */
  q: string;
}

export interface Place {
  /** The open conversation; null = none. */
  number: number | null;
  /** The message to show; null = the newest. */
  entry: number | null;
  filters: Filters;
}

export function usePlace(): Place {
  const params = useParams({ strict: false });
  const search: Search = useSearch({ strict: false });
  return {
    number: toNumber(params.number),
    entry: toNumber(search["mensaje"]),
    filters: {
      view: views.find((view) => inAddress[view] === search["ver"]) ?? "all",
      area: search["area"] ?? "",
      agent: search["agente"] ?? "",
      tag: search["etiqueta"] ?? "",
      mood: moods.find((mood) => addressOf[mood] === search["animo"]) ?? "",
      q: search["buscar"] ?? "",
    },
  };
}

/** Returns a function that changes filters; the conversation stays open. */
export function useFilterChange(): (change: Partial<Filters>) => void {
  const { number, filters } = usePlace();
  const navigate = useNavigate();
  return (change) =>
    void navigate({
      to: "/conversaciones/{-$number}",
      params: number === null ? {} : { number: String(number) },
      search: toSearch({ ...filters, ...change }),
      replace: true,
    });
}

/** The search parameters of a conversation's address; defaults are left out. */
export function toSearch({ view, area, agent, tag, mood, q }: Filters, entry?: number): Search {
  const said = {
    ver: view === "all" ? "" : inAddress[view],
    area,
    agente: agent,
    etiqueta: tag,
    animo: mood === "" ? "" : addressOf[mood],
    buscar: q,
    mensaje: entry === undefined ? "" : String(entry),
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== ""));
}

function toNumber(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : null;
}
