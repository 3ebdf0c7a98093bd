/**
 * URL state of open dialogs and drawers: the browser's back button closes them, and the address can be sent
 * to a colleague.
 */
import { useNavigate, useSearch } from "@tanstack/react-router";
import type { Search } from "../../search-parameters.ts";

export interface Opened {
  /** Each is null unless it is in the address. */
  search: {
    crear: string | null;
    adoptar: string | null;
    grupo: number | null;
    agente: number | null;
    /** The group's number, or 0: an agent of no particular group. */
    agregar: number | null;
    ver: string | null;
  };
  /** Opens one, and replaces what was open. */
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
