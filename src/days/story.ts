/** Story runner (model-based testing): plays a story act by act, until it ends or a rule is broken. */
import type { Act, ActOf, Violation } from "./acts.ts";
import { changesInRoom, clientChanges, ownerChanges } from "./play/changing.ts";
import { doesInPanel } from "./play/deeds.ts";
import {
  arrivesAgain,
  calls,
  claims,
  clouds,
  goesOffline,
  isReceived,
  memberChanges,
  pairs,
  sets,
  showsAddress,
} from "./play/outside.ts";
import type { Phones } from "./cast/phones.ts";
import { comesToRest, nightPasses } from "./play/rest.ts";
import { writesInRoom } from "./play/room-speech.ts";
import { clientFloods, clientWrites, ownerWrites, writesElsewhere, writesInMain } from "./play/speaking.ts";
import { openStage, type Stage, type Tamper } from "./stage.ts";

/** What became of a story. */
export interface Played {
  /** The first rule that was broken; null = every rule held. */
  broken: Violation | null;
  /** How many acts were played before it broke. */
  acts: number;
  /** Messages in and out, jobs of the clock, commits. */
  events: number;
  crashes: number;
}

/** Options of a run. Everything may be left out. */
export interface Watching {
  /** Plants a fault in every run of the program. */
  tamper?: Tamper;
  /** Parts of violations that are known already: the story goes on after them. */
  ignored?: string[];
  /** Called after each act. */
  played?: (acts: number, events: number) => void;
  /** Called with the phones at the end, also after a broken rule. */
  ended?: (phones: Phones) => void;
}

/**
 * Plays a story in a new database. If no rule breaks, ends with a rest in which every promise is checked. The same story
 * gives the same result.
 */
export async function playStory(
  story: readonly Act[],
  { tamper = (parts) => parts, ignored = [], played, ended }: Watching = {},
): Promise<Played> {
  await using stage = await openStage({ tamper, ignored });
  await stage.settle();
  let acts = 0;
  for (const act of story) {
    await stage.pass(act.after);
    if (stage.judge.broken) break;
    await perform(stage, act);
    await stage.settle();
    acts++;
    played?.(acts, stage.events);
    if (stage.judge.broken) break;
  }
  if (!stage.judge.broken) await comesToRest(stage);
  ended?.(stage.network.phones);
  return { broken: stage.judge.broken, acts, events: stage.events, crashes: stage.crashes };
}

type Play<Name extends Act["act"]> = (stage: Stage, act: ActOf<Name>) => Promise<void> | void;

/** How each act is played. */
const plays: { [Name in Act["act"]]: Play<Name> } = {
  client: clientWrites,
  flood: clientFloods,
  "client-change": clientChanges,
  room: writesInRoom,
  "room-change": changesInRoom,
  claim: claims,
  main: writesInMain,
  handset: ownerWrites,
  "handset-change": ownerChanges,
  panel: doesInPanel,
  setting: sets,
  call: calls,
  pair: pairs,
  address: showsAddress,
  "stranger-group": writesElsewhere,
  again: arrivesAgain,
  receipts: isReceived,
  weather: clouds,
  offline: goesOffline,
  crash: (stage, act) => stage.program.light(act),
  clock: (stage, { ms }) => {
    if (ms !== stage.clock.skew) stage.excuses.clockSet(stage.clock.time);
    stage.clock.skew = ms;
  },
  member: memberChanges,
  rest: comesToRest,
  night: nightPasses,
};

// Each name has its own kind of act; the compiler cannot see that through the look-up.
const perform = async (stage: Stage, act: Act): Promise<void> =>
  (plays[act.act] as (stage: Stage, act: Act) => Promise<void> | void)(stage, act);
