/** Pages that are fetched when somebody first goes there: those whose routes need no more than their address. */
import { lazyRouteComponent } from "@tanstack/react-router";
import { beyond } from "./beyond.ts";

export const BulkPage = lazyRouteComponent(
  beyond(() => import("./pages/bulk/bulk-page.tsx")),
  "BulkPage",
);
export const BackupsPage = lazyRouteComponent(
  beyond(() => import("./pages/settings/backups-page.tsx")),
  "BackupsPage",
);
