import { element } from "../protocol/stanza.ts";
import type { Query, Reply } from "../state/world.ts";

const MAX_BYTES = "104857600";

/** `xmlns="w:m"`: where media is uploaded to. */
export function handleMediaConnection({ world }: Query): Reply {
  const host = element("host", { hostname: world.host, maxContentLengthBytes: MAX_BYTES, type: "primary" });
  const attrs = { auth: "simulator", ttl: "3600", auth_ttl: "3600", max_buckets: "12" };
  return { content: [element("media_conn", attrs, [host])] };
}
