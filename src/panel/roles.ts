/** What somebody who signed in may do. */

/** Each may what those before it may. */
export const roles = ["viewer", "operator", "supervisor", "admin"] as const;
export type Role = (typeof roles)[number];

export function may(role: Role, needed: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(needed);
}
