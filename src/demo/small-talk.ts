/** After the day, so that there is something to look at in the panel: now and then somebody writes. */
import { setTimeout as wait } from "node:timers/promises";
import type { z } from "zod";
import type { mainGroupList } from "../contract/team/team.ts";
import { passersBy } from "./cast.ts";
import type { Play, Spot } from "./play.ts";
import type { Team } from "./set-up.ts";
import { numberOf } from "./taking-a-case.ts";

const BETWEEN_MS = 20_000;
/** The clock looks once a minute whether a minute has passed. */
const REMINDED_WITHIN_MS = 150_000;
/** Numbers nobody of the cast has. */
const FIRST_PHONE = 5_493_815_550_200;

/** Goes on until `signal` says otherwise; then rejects. Something that goes wrong is told, and the next one is tried. */
export async function smallTalk(play: Play, team: Team, signal: AbortSignal): Promise<never> {
  await remindSoon(play);
  for (let n = 0; ; n += 1) {
    await wait(BETWEEN_MS, undefined, { signal });
    await passBy(play, team, n).catch((error: unknown) => {
      signal.throwIfAborted();
      play.narrator.problem(String(error));
    });
  }
}

async function remindSoon({ stage, narrator }: Play): Promise<void> {
  const { items } = await stage.panel.get<z.output<typeof mainGroupList>>("/api/main-groups");
  const support = items.find(({ kind }) => kind === "support");
  await stage.panel.patch(`/api/main-groups/${support?.id}`, { remindAfterMinutes: 1 });
  await narrator.remark(
    "La demo sigue: cada tanto escribe alguien, y a Soporte se le recuerda al minuto lo que nadie tomó.",
  );
}

/** Nobody hurries: the group is reminded of the card before Ana takes it. */
async function passBy(play: Play, { ana, support }: Team, n: number): Promise<void> {
  const { name = "", question = "" } = passersBy[n % passersBy.length] ?? {};
  await using client = await play.stage.person({ name, phone: String(FIRST_PHONE + n) });
  await play.says(client, { in: play.office, says: question });
  await play.hears(client, { in: play.office, text: "¿Con qué área" });
  await play.says(client, { in: play.office, says: "1" });
  const number = numberOf(await play.hears(client, { in: play.office, text: "Registramos tu consulta" }));
  await play.hears(ana, { in: support, text: `🎫 *Ticket #${number}*` });
  const reminder = await play.hears(ana, {
    in: support,
    text: new RegExp(`Ticket #${number}\\*.*nadie lo tomó`),
    patienceMs: REMINDED_WITHIN_MS,
  });
  await play.says(ana, { in: support, says: "voy yo", quoting: reminder });
  const opened = await ana.hears(({ text }) => text.includes(`📂 *Ticket #${number}*`));
  const room: Spot = { name: play.stage.simulator.groups.get(opened.chat)?.subject ?? "", chat: opened.chat };
  await play.hears(ana, { in: room, text: question });
  const answer = `Hola ${name}, ya lo miro y te cuento.`;
  await play.says(ana, { in: room, says: answer });
  await play.hears(client, { in: play.office, text: answer });
  await play.says(ana, { in: room, says: "/fin resuelto" });
  await play.hears(client, { in: play.office, text: `Cerramos tu consulta *#${number}*` });
}
