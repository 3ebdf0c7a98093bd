/** Plans the groups that a team of a given size needs, in one go. */
import { isRefusal, type Refusal } from "../../domain/refusal.ts";
import type { TeamSize } from "../../domain/team/team-plan.ts";
import { saveSettings } from "../../store/settings.ts";
import { readName } from "../administer.ts";
import { createMainGroup, findNamesake, type NewMainGroup } from "./administer-main-groups.ts";
import type { DeskContext } from "../context.ts";

export interface TeamRequest {
  size: TeamSize;
  /** Left out: stays as it is. */
  companyName?: string | null;
  groups: NewMainGroup[];
}

/** Groups that exist already are left alone: asking again makes nothing twice. Gives how many were made. */
export async function setUpTeam(
  ctx: DeskContext,
  { size, companyName, groups }: TeamRequest,
): Promise<number | Refusal> {
  const refused = groups.map(({ name }) => readName(name)).find(isRefusal);
  if (refused) return refused;
  let made = 0;
  for (const group of groups) {
    if (await findNamesake(ctx, group)) continue;
    const created = await createMainGroup(ctx, group);
    if (isRefusal(created)) return created;
    made++;
  }
  const change = { teamSize: size, ...(companyName === undefined ? {} : { companyName }) };
  await saveSettings(ctx.tx, change);
  ctx.changed({ topic: "settings" });
  return made;
}
