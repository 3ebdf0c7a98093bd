/** Lazy-loaded pages whose routes need no more than their address. */
import { lazyRouteComponent } from "@tanstack/react-router";
import { withDeferredAssets } from "./deferred-assets.ts";

export const BulkPage = lazyRouteComponent(
  withDeferredAssets(() => import("./pages/bulk/bulk-page.tsx")),
  "BulkPage",
);
export const BackupsPage = lazyRouteComponent(
  withDeferredAssets(() => import("./pages/settings/backups-page.tsx")),
  "BackupsPage",
);
