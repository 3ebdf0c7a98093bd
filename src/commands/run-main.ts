/** Command handlers of a main group. */
import { takeByNumber } from "../desk/team/take.ts";
import type { DeskContext } from "../desk/context.ts";
import { listMine, listOpen, showStatus } from "../desk/alerts/overview.ts";
import { reply, type Asked } from "../desk/enqueue.ts";
import type { MainGroup } from "../store/team/groups.ts";
import { oneOf } from "./among.ts";
import type { Command } from "./parse.ts";

export const mainGroupVerbs = ["claim", "list-open", "show-status", "list-mine"] as const;

export async function runInMainGroup(
  ctx: DeskContext,
  typed: Command,
  { asked, group }: { asked: Asked; group: MainGroup },
): Promise<void> {
  const command = oneOf(typed, mainGroupVerbs);
  switch (command.verb) {
    case "claim":
      return takeByNumber(ctx, asked, { number: command.args.number, asking: command.args.asking, group });
    case "list-open":
      await reply(ctx, asked, await listOpen(ctx, group.id, command.args.page));
      return;
    case "show-status":
      await reply(ctx, asked, await showStatus(ctx, group.id));
      return;
    case "list-mine":
      await reply(ctx, asked, await listMine(ctx, asked.person));
      return;
  }
}
