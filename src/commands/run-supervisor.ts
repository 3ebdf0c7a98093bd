/** The commands of the supervisor group. */
import { assignByName } from "../desk/assign.ts";
import type { Desk } from "../desk/desk.ts";
import { listAgents, listOpen } from "../desk/overview.ts";
import { answer, type Asked } from "../desk/promise.ts";
import { summarise } from "../desk/summary.ts";
import { oneOf } from "./among.ts";
import type { Command } from "./parse.ts";

const verbs = ["list-open", "summarise", "list-agents", "assign"] as const;

export async function runInSupervisorGroup(desk: Desk, typed: Command, asked: Asked): Promise<void> {
  const command = oneOf(typed, verbs);
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
        await assignByName(desk, {
          number: command.args.number,
          name: command.args.agent,
          by: asked.person,
          mentioned: asked.mentioned,
        }),
      );
      return;
  }
}
