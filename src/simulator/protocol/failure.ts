/** Login failure: the stanza `<failure reason>`, which a client reports as the reason of its close. */
import { element, type Stanza } from "./stanza.ts";

/** Sent instead of `<success>`. `reason` is a code such as 401 or 503; `attrs` are added. */
export function failure(reason: string, attrs: Readonly<Record<string, string>> = {}): Stanza {
  return element("failure", { reason, location: "sim", ...attrs });
}
