/** What somebody who signed in may do. */

/** Each may what those before it may. */
export const roles = ["viewer", "operator", "supervisor", "admin"] as const;
export type Role = (typeof roles)[number];

export function may(role: Role, needed: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(needed);
}

/** What somebody has to do before the panel answers anything else, in this order. */
export const requiredActions = ["change-password", "turn-on-second-factor"] as const;
export type RequiredAction = (typeof requiredActions)[number];
