/** Lazy loading (code splitting) of parts of a page: loaded when they are first shown. */
import { useMounted } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ServerLost } from "../api/client.ts";
import { withDeferredAssets } from "../deferred-assets.ts";
import { QueryBoundary } from "./query-boundary.tsx";

interface LaterProps<Part> {
  /** Cache key, unique per part. */
  name: string;
  fetch: () => Promise<Part>;
  /** Shown while it loads; left out = a skeleton. */
  wait?: ReactNode;
  children: (part: Part) => ReactNode;
}

/** Shows an error with a retry button when the part cannot be loaded. */
export function Later<Part>({ name, fetch, wait, children }: LaterProps<Part>) {
  const asked = useQuery({
    queryKey: ["part", name],
    queryFn: async () => {
      try {
        return await withDeferredAssets(fetch)();
      } catch (error) {
        throw new ServerLost(error);
      }
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });
  if (asked.isPending && wait !== undefined) return wait;
  return <QueryBoundary asked={asked}>{children}</QueryBoundary>;
}

/**
 * For a dialog that is open when it is loaded: false at first, then `opened`. The kit remembers the focus
 * when it sees a dialog open, and returns it there.
 */
export function useOpening(opened: boolean): boolean {
  return useMounted() && opened;
}
