/** Current user: who is signed in, and their permissions. */
import { queryOptions, useQuery } from "@tanstack/react-query";
import type { Me } from "@contract/contract.ts";
import { may, type Role } from "@contract/roles.ts";
import { api } from "./client.ts";

/** Query of the current user. */
export const ME = queryOptions({
  queryKey: ["/api/me", {}],
  queryFn: () => api.get<Me>("/api/me"),
  staleTime: 60_000,
});

/** null until it is known. */
export function useMe(): Me | null {
  return useQuery(ME).data ?? null;
}

/** Permission check by role, for the display only: the server enforces it. */
export function useMay(needed: Role): boolean {
  const me = useMe();
  return me !== null && may(me.role, needed);
}
