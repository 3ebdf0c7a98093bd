/** Roles of panel users (RBAC), in ascending order. Which one a route needs is its `role`, in `panel/`; `admit` in `panel/serve.ts` checks it. */

/** In ascending order: each role may do what those before it may. */
export const roles = ["viewer", "operator", "supervisor", "admin"] as const;
export type Role = (typeof roles)[number];

/** Whether the role has at least the rights of `needed`. */
export function may(role: Role, needed: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(needed);
}

/** What a user has to do before the panel answers anything else, in this order. */
export const requiredActions = ["change-password", "turn-on-second-factor"] as const;
export type RequiredAction = (typeof requiredActions)[number];
