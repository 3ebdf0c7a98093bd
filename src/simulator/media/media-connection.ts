/** Media connection (`media_conn`): tells a client the upload host. */
import { element } from "../protocol/stanza.ts";
import type { Query, Reply } from "../state/world.ts";

/** 100 MiB. */
const MAX_BYTES = "104857600";

/** Answers `xmlns="w:m"` with the address of the simulator itself. */
export function handleMediaConnection({ world }: Query): Reply {
  const host = element("host", { hostname: world.host, maxContentLengthBytes: MAX_BYTES, type: "primary" });
  const attrs = { auth: "simulator", ttl: "3600", auth_ttl: "3600", max_buckets: "12" };
  return { content: [element("media_conn", attrs, [host])] };
}
