/** The played day, from the empty installation to the summary. */
import type { Settings } from "../domain/settings.ts";
import { endOfDay } from "./end-of-day.ts";
import { luisIsAngry, noraWaits, pedroBuys } from "./other-clients.ts";
import { filesAtPanel } from "./panel-files.ts";
import type { Play } from "./play.ts";
import { setUp, type Team } from "./set-up.ts";
import { martaWrites } from "./taking-a-case.ts";
import { talk } from "./talking.ts";

/** Rejects with what was not seen; the checklist holds what was. */
export async function playDay(play: Play, settings: Partial<Settings>): Promise<Team> {
  const team = await setUp(play, settings);
  const marta = await martaWrites(play, team);
  await talk(play, marta);
  await filesAtPanel(play, marta);
  await pedroBuys(play, team);
  const luis = await luisIsAngry(play, team, marta);
  const { nora, number } = await noraWaits(play, team);
  await endOfDay(play, team, { marta, luis, nora, norasNumber: number });
  const errors = play.stage.errors();
  play.holds(errors.length === 0, "no-errors", `el programa registró errores:\n${errors.join("\n")}`);
  return team;
}
