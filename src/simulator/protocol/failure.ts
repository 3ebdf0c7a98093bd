/** Refusal of a login. */
import { element, type Stanza } from "./stanza.ts";

/** What a server answers instead of "success" when it does not want the device. */
export function failure(reason: string, attrs: Readonly<Record<string, string>> = {}): Stanza {
  return element("failure", { reason, location: "sim", ...attrs });
}
