/** Group query: what the handler of a verb on one group receives. */
import type { Stanza } from "../protocol/stanza.ts";
import type { Group } from "../state/group.ts";
import type { Query } from "../state/world.ts";

/** The group has been looked up, and the rights of the asking device checked. */
export interface GroupQuery extends Query {
  readonly group: Group;
  /** The child of the `iq`: the verb itself. */
  readonly verb: Stanza;
}
