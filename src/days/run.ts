/** Test runner: plays one seed after another; prints progress, broken rules with their shortest stories, and totals. */
import type { Act, Violation } from "./acts.ts";
import { drawDays } from "./draw.ts";
import { oneLine } from "./judge/judge.ts";
import type { Phones } from "./cast/phones.ts";
import { shrink } from "./shrink.ts";
import { playStory } from "./story.ts";

interface Common {
  /** Processor time for shrinking a failing story, in milliseconds; 0 = no shrinking. */
  shrinkMs: number;
  print: (line: string) => void;
  /** Part of a chat's name: what its phones show at the end is printed. */
  show?: string | undefined;
  /** Violations that contain one of these texts are known already: a story goes on after them. */
  ignored: string[];
}

/** Which stories to play. `days` is the length of each, `acts` the number of acts a day. */
export interface Run extends Common {
  seed: number;
  days: number;
  acts: number;
  /** How many seeds, counting up from `seed`. */
  seeds: number;
  untilFailure: boolean;
}

const PROGRESS_MS = 10_000;
/** How many acts are printed of a story that is not made short. */
const LAST_ACTS = 12;

/** Plays the seeds. Returns how many of them failed. */
export async function playDays({ seed, seeds, days, acts, untilFailure, ...common }: Run): Promise<number> {
  const total = { seeds: 0, failed: 0, events: 0, ms: 0 };
  for (let next = seed; next < seed + seeds; next++) {
    const story = drawDays({ seed: next, days, acts });
    const broken = await playOne(story, { ...common, title: `seed ${next}`, total });
    total.seeds++;
    if (broken) total.failed++;
    if (broken && untilFailure) break;
  }
  const perSecond = Math.round(total.events / (total.ms / 1000));
  common.print(
    `${total.seeds} seeds of ${days} days, ${total.failed} failed, ${total.events} events, ${perSecond} a second`,
  );
  return total.failed;
}

/** Plays a story that was printed. Returns 1 when it broke a rule, else 0. */
export async function replay({ text, ...common }: Common & { text: string }): Promise<number> {
  const total = { events: 0, ms: 0 };
  const broken = await playOne(readStory(text), { ...common, title: "replay", total });
  return broken ? 1 : 0;
}

interface One extends Common {
  title: string;
  total: { events: number; ms: number };
}

async function playOne(
  story: Act[],
  { title, total, print, shrinkMs, show, ignored }: One,
): Promise<Violation | null> {
  const begun = performance.now();
  let told = begun;
  const { broken, ...played } = await playStory(story, {
    ignored,
    ...(show === undefined ? {} : { ended: (phones) => showPhones(phones, { show, print }) }),
    played: (acts, events) => {
      const now = performance.now();
      if (now - told < PROGRESS_MS) return;
      told = now;
      print(`${title}: ${acts} of ${story.length} acts, ${perSecond(events, now - begun)} events a second`);
    },
  });
  const ms = performance.now() - begun;
  total.events += played.events;
  total.ms += ms;
  const figures = `${played.acts} acts, ${played.crashes} crashes, ${played.events} events, ${perSecond(played.events, ms)} a second`;
  print(`${title}: ${broken ? `BROKEN, ${broken.rule}` : "every rule held"} (${figures})`);
  if (!broken) return null;
  print(`  ${broken.seen}`);
  await tellShortest(story.slice(0, played.acts + 1), { rule: broken.rule, print, shrinkMs, ignored });
  return broken;
}

const perSecond = (events: number, ms: number): number => Math.round(events / (ms / 1000));

async function tellShortest(
  story: Act[],
  { rule, print, shrinkMs, ignored }: Common & { rule: string },
): Promise<void> {
  if (shrinkMs === 0) {
    for (const act of story.slice(-LAST_ACTS)) print(`    ${JSON.stringify(act)},`);
    return;
  }
  // Processor time, because on a busy machine real time would run out before the story is short.
  const used = process.cpuUsage();
  const spent = (): number => process.cpuUsage(used).user / 1000;
  const shortest = await shrink(story, { rule, ignored, mayGoOn: () => spent() < shrinkMs });
  const { broken } = await playStory(shortest, { ignored });
  print(`  shortest story, ${shortest.length} acts: ${broken?.seen ?? "does not fail again"}`);
  for (const act of shortest) print(`    ${JSON.stringify(act)},`);
}

function showPhones(phones: Phones, { show, print }: { show: string; print: (line: string) => void }): void {
  for (const { chat, lines } of phones.all()) {
    if (!chat.name.includes(show)) continue;
    print(`  ${chat.name}`);
    for (const { at, by, fromProgram, deleted, body, quote } of lines) {
      const when = new Date(at).toISOString().slice(5, 19).replace("T", " ");
      const who = fromProgram ? "Relevo" : (by?.name ?? "the owner");
      const about = `${deleted ? " (deleted)" : ""}${quote ? ` (quotes ${quote.id})` : ""}`;
      print(`    ${when} ${who}${about}: ${oneLine(body)}`);
    }
  }
}

/**
 * Parses a printed story: one act a line, with or without blanks before and a comma behind. Lines that do not begin with "{"
 * are skipped.
 */
export function readStory(text: string): Act[] {
  const lines = text.split("\n").map((line) => line.trim().replace(/,$/, ""));
  return lines.filter((line) => line.startsWith("{")).map((line) => JSON.parse(line) as Act);
}
