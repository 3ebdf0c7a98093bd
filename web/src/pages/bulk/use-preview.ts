/** What a bulk act would do as things stand now: asked again with every change, here and elsewhere. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { BulkPreview, BulkPreviewBody } from "../../../../src/panel/contract.ts";
import { api } from "../../api/client.ts";

export function useBulkPreview(body: BulkPreviewBody) {
  return useQuery({
    queryKey: ["/api/bulk/preview", body],
    queryFn: () => api.post<BulkPreview>("/api/bulk/preview", body),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}
