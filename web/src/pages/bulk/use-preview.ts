/**
 * Preview query of a bulk action: refetched with every change here and elsewhere; for a whole filter by
 * polling.
 */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { BulkPreview, BulkPreviewBody } from "@contract/contract.ts";
import { api } from "../../api/client.ts";

const LOOK_AGAIN_MS = 10_000;
/** Up to this many tickets are counted quickly, so the polling is faster. */
const FEW = 1000;
const SOON_MS = 2_000;

export function useBulkPreview(body: BulkPreviewBody) {
  const isAll = body.filter !== undefined;
  return useQuery({
    // All that a filter means may be thousands: events of each of them would ask without end.
    queryKey: [isAll ? "/api/bulk/preview-all" : "/api/bulk/preview", body],
    queryFn: () => api.post<BulkPreview>("/api/bulk/preview", body),
    placeholderData: keepPreviousData,
    staleTime: 0,
    refetchInterval: ({ state }) => isAll && ((state.data?.total ?? 0) > FEW ? LOOK_AGAIN_MS : SOON_MS),
  });
}

/** How many tickets match the filter now; null = not wanted, or not known yet. */
export function useHowMany(filter: Record<string, string>, isWanted: boolean): number | null {
  const body: BulkPreviewBody = { filter, act: "tag" };
  const { data } = useQuery({
    queryKey: ["/api/bulk/preview-all", body],
    queryFn: () => api.post<BulkPreview>("/api/bulk/preview", body),
    enabled: isWanted,
    staleTime: 0,
    refetchInterval: LOOK_AGAIN_MS,
  });
  return isWanted && data ? data.total : null;
}
