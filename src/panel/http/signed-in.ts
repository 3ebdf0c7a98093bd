/** The signed-in account of a request. */
import type { RequiredAction, Role } from "../../contract/roles.ts";

export interface SignedIn {
  account: number;
  user: string;
  role: Role;
  /** What they have to do first; null = nothing. */
  requiredAction: RequiredAction | null;
}
