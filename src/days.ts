/** Plays days of a whole desk in virtual time and checks every promise as it goes; a failing story is made short. */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { hastenSignatures } from "./session/signal/fast-curve.ts";
import { playDays, replay } from "./days/run.ts";

const options = {
  /** Everything random comes from it. */
  seed: { type: "string", default: "1" },
  days: { type: "string", default: "30" },
  /** Acts of a day. */
  acts: { type: "string", default: "300" },
  /** Goes on with the next seeds until a rule is broken. */
  "until-failure": { type: "boolean", default: false },
  /** How many seeds, one after the other, whatever happens. */
  seeds: { type: "string", default: "1" },
  /** Plays a story that was printed or written down, one act a line. */
  replay: { type: "string" },
  /** Part of a chat's name: what its phones show at the end is printed. */
  show: { type: "string" },
  /** Part of a violation that is known already: a story goes on after it. May be said more than once. */
  ignore: { type: "string", multiple: true, default: [] as string[] },
  /** Seconds of the processor's time that making a failing story short may take. */
  shrink: { type: "string", default: "120" },
} as const;

hastenSignatures();
const { values } = parseArgs({ options });
const print = (line: string): void => void process.stdout.write(`${line}\n`);
const shrinkMs = Number(values.shrink) * 1000;
const common = { shrinkMs, print, show: values.show, ignored: values.ignore };
const failures =
  values.replay === undefined
    ? await playDays({
        seed: Number(values.seed),
        days: Number(values.days),
        acts: Number(values.acts),
        seeds: values["until-failure"] ? Infinity : Number(values.seeds),
        untilFailure: values["until-failure"],
        ...common,
      })
    : await replay({ text: readFileSync(values.replay, "utf8"), ...common });
process.exitCode = failures === 0 ? 0 : 1;
