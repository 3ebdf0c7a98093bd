/** Which lists of other browsers a request may have changed. */
import type { Topic } from "../../desk/context.ts";
import type { Route } from "./route.ts";

/** Signing in changes an account as well: when it was last used, or that it is locked. */
const changedUnder = [
  ["/api/accounts", "accounts"],
  ["/api/me", "accounts"],
  ["/api/login", "accounts"],
  ["/api/logout", "accounts"],
  ["/api/setup", "accounts"],
  ["/api/backups", "backups"],
] as const satisfies [string, Topic["topic"]][];

type News = "audit" | (typeof changedUnder)[number][1];

/** Topics to tell after a request to this route; `written`: whether it left a line in the audit. */
export function newsOf({ method, path }: Pick<Route, "method" | "path">, written: boolean): News[] {
  const changed = changedUnder.filter(
    ([under]) => method !== "get" && (path === under || path.startsWith(`${under}/`)),
  );
  return [...(written ? (["audit"] as const) : []), ...changed.map(([, topic]) => topic)];
}
