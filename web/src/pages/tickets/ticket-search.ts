/** URL state of the ticket table: filters and sort order are search parameters. */
import { useNavigate, useSearch } from "@tanstack/react-router";
import type { TicketSort } from "@contract/contract.ts";
import { attendedBy } from "../../components/tickets/attendants.ts";
import type { Query } from "../../api/client.ts";
import { toInstant } from "../../components/forms/days.ts";
import type { Search } from "../../search-parameters.ts";

const FROM = "/inside/tickets";
export const sorts = ["number", "opened", "activity", "waiting", "closed"] as const satisfies TicketSort[];

/** Names in the address, and the API's names. */
const filters = {
  estado: "state",
  area: "area",
  agente: "agent",
  etiqueta: "tag",
  animo: "mood",
  origen: "origin",
  sinresponder: "unanswered",
  q: "q",
} as const;
type Filter = keyof typeof filters | "desde" | "hasta";
const names = [...Object.keys(filters), "desde", "hasta"];

export function useTicketSearch() {
  const search = useSearch({ from: FROM });
  const navigate = useNavigate();
  const set = (changes: Partial<Record<Filter | "orden" | "sentido", string | null>>): void =>
    void navigate({
      to: "/tickets",
      replace: true,
      search: (old: Search) =>
        Object.fromEntries(
          Object.entries({ ...old, ...changes }).filter((entry): entry is [string, string] => !!entry[1]),
        ),
    });
  const sort = sorts.find((one) => one === search["orden"]) ?? "number";
  const order: "asc" | "desc" = search["sentido"] === "asc" ? "asc" : "desc";
  const query: Query = {
    ...Object.fromEntries(Object.entries(filters).map(([name, called]) => [called, search[name]])),
    ...attendedBy(search["agente"] ?? ""),
    from: toInstant(search["desde"], 0),
    to: toInstant(search["hasta"], 1),
    sort,
    order,
  };
  const isFiltered = names.some((name) => search[name]);
  const filtersSet = names.filter((name) => name !== "q" && search[name]).length;
  const clear = (): void => set(Object.fromEntries(names.map((name) => [name, null])));
  return { search, query, sort, order, set, isFiltered, filtersSet, clear };
}
