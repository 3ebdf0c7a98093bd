/** The commands of a main group. */
import { takeByNumber } from "../desk/team/take.ts";
import type { Desk } from "../desk/desk.ts";
import { listMine, listOpen, showStatus } from "../desk/alerts/overview.ts";
import { answer, type Asked } from "../desk/promise.ts";
import type { MainGroup } from "../store/team/groups.ts";
import { oneOf } from "./among.ts";
import type { Command } from "./parse.ts";

const verbs = ["claim", "list-open", "show-status", "list-mine"] as const;

export async function runInMainGroup(
  desk: Desk,
  typed: Command,
  { asked, group }: { asked: Asked; group: MainGroup },
): Promise<void> {
  const command = oneOf(typed, verbs);
  switch (command.verb) {
    case "claim":
      return takeByNumber(desk, asked, { number: command.args.number, asking: command.args.asking, group });
    case "list-open":
      await answer(desk, asked, await listOpen(desk, group.id));
      return;
    case "show-status":
      await answer(desk, asked, await showStatus(desk, group.id));
      return;
    case "list-mine":
      await answer(desk, asked, await listMine(desk, asked.person));
      return;
  }
}
