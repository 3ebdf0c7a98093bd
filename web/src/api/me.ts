/** Who is signed in, and what they may. */
import { queryOptions, useQuery } from "@tanstack/react-query";
import type { Me } from "@contract/contract.ts";
import { may, type Role } from "@contract/roles.ts";
import { api } from "./client.ts";

export const ME = queryOptions({
  queryKey: ["/api/me", {}],
  queryFn: () => api.get<Me>("/api/me"),
  staleTime: 60_000,
});

/** null until it is known. */
export function useMe(): Me | null {
  return useQuery(ME).data ?? null;
}

/** Whether whoever is signed in may do what asks for this role. The server holds it; a page only says it beforehand. */
export function useMay(needed: Role): boolean {
  const me = useMe();
  return me !== null && may(me.role, needed);
}
