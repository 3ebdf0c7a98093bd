/** Parts of a page that are fetched when somebody first comes to them. */
import { useMounted } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ServerLost } from "../api/client.ts";
import { withDeferredAssets } from "../deferred-assets.ts";
import { QueryBoundary } from "./query-boundary.tsx";

interface LaterProps<Part> {
  /** One name for one part. */
  name: string;
  fetch: () => Promise<Part>;
  /** Until it is here; without it, grey lines. */
  wait?: ReactNode;
  children: (part: Part) => ReactNode;
}

/** A part that cannot be fetched says so in its place, and can be asked for again. */
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
 * For a dialog that is fetched open: false once, then what it was given. The kit remembers where the focus was when it
 * sees a dialog go open, and gives it back there.
 */
export function useOpening(opened: boolean): boolean {
  return useMounted() && opened;
}
