/** What is open over the page stands in the address: the way back closes it, and it can be sent to a colleague. */
import { useNavigate, useSearch } from "@tanstack/react-router";
import type { Search } from "../../routes.tsx";

export interface Opened {
  /** Every one of them is null unless it stands in the address. */
  search: {
    crear: string | null;
    adoptar: string | null;
    grupo: number | null;
    agente: number | null;
    /** The group's number, or 0: an agent of no certain group. */
    agregar: number | null;
    ver: string | null;
  };
  /** Replaces whatever was open. */
  open: (search: Search) => void;
  close: () => void;
}

export function useOpened(): Opened {
  const search: Search = useSearch({ strict: false });
  const navigate = useNavigate();
  const go = (wanted: Search, replace: boolean): void =>
    void navigate({ to: "/ajustes/grupos", search: wanted, replace, resetScroll: false });
  return {
    search: {
      crear: search["crear"] ?? null,
      adoptar: search["adoptar"] ?? null,
      grupo: toNumber(search["grupo"]),
      agente: toNumber(search["agente"]),
      agregar: toNumber(search["agregar"]),
      ver: search["ver"] ?? null,
    },
    open: (wanted) => go(wanted, false),
    close: () => go({}, true),
  };
}

function toNumber(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : null;
}
