/** What is said before and after the play. */
import { promised } from "./checklist.ts";
import type { Narrator } from "./narrator.ts";
import type { Play } from "./play.ts";
import type { Stage } from "./stage.ts";

export async function introduce(
  { narrator, stage }: Play,
  { wantedPort, fast }: { wantedPort: number; fast: boolean },
): Promise<void> {
  narrator.say("\nRelevo · una mesa de ayuda entera en esta máquina, sin teléfono ni internet", "title");
  narrator.say("  El programa es el de verdad. WhatsApp es un simulador local; la gente, inventada.");
  narrator.say(`  Los datos viven en ${stage.folder} y se borran al terminar.`);
  narrator.say("  SEND_PACE=none: sin las pausas con las que el programa cuida un número real.");
  narrator.say("  ✓ = lo mostró el teléfono (o el panel) de quien tenía que verlo.");
  if (wantedPort !== 0 && new URL(stage.url).port !== String(wantedPort))
    narrator.say(`  El puerto ${wantedPort} está ocupado: el panel usa otro.`);
  if (!fast) showPanel(narrator, stage);
  await narrator.remark("Empieza el día.");
}

export function showPanel(narrator: Narrator, { url, credentials }: Stage): void {
  narrator.say("");
  narrator.say(`  Panel:       ${url}`, "bold");
  narrator.say(`  Usuario:     ${credentials.user}`, "bold");
  narrator.say(`  Contraseña:  ${credentials.password}`, "bold");
  narrator.say("  Para terminar: Ctrl-C", "bold");
}

export function showVerdict({ narrator, checklist }: Play): void {
  const missing = checklist.missing().length;
  const all = Object.keys(promised).length;
  narrator.chapter(missing === 0 ? `Se vio todo: ${all} de ${all}` : `Faltó ver ${missing} de ${all}`);
  narrator.list(checklist.lines());
}
