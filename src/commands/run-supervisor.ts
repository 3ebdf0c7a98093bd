/** The commands of the supervisor group. */
import { assignByName } from "../desk/assign.ts";
import type { Desk } from "../desk/desk.ts";
import { listAgents, listOpen } from "../desk/overview.ts";
import { answer, type Asked } from "../desk/promise.ts";
import { summarise } from "../desk/summary.ts";
import type { Command } from "./parse.ts";

export async function runInSupervisorGroup(desk: Desk, command: Command, asked: Asked): Promise<void> {
  switch (command.verb) {
    case "list-open":
      await answer(desk, asked, await listOpen(desk, null));
      return;
    case "summarise":
      await answer(desk, asked, await summarise(desk));
      return;
    case "list-agents":
      await answer(desk, asked, await listAgents(desk));
      return;
    case "assign":
      await answer(
        desk,
        asked,
        await assignByName(desk, { number: command.args.number, name: command.args.agent, by: asked.person }),
      );
      return;
    default:
      throw new Error(`${command.verb} is no command of the supervisor group`);
  }
}
