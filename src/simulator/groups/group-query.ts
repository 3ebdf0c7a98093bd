import type { Stanza } from "../protocol/stanza.ts";
import type { Group } from "../state/group.ts";
import type { Query } from "../state/world.ts";

/** A query about one group, already looked up; the asker is a member unless the verb is open to all. */
export interface GroupQuery extends Query {
  readonly group: Group;
  /** The child of the `iq`: the verb itself. */
  readonly verb: Stanza;
}
