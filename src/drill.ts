/** `npm run drill -- --seed 7 --kills 100 --cuts 50 …`: kills, cuts and refusals under traffic, and what the phones show then. */
import { drill } from "./drill/drill.ts";
import { planFrom } from "./drill/plan.ts";
import { report } from "./drill/report.ts";
import { mendLibsignal } from "./session/signal/mend-libsignal.ts";

const plan = planFrom(process.argv.slice(2), Math.floor(Math.random() * 1_000_000));
mendLibsignal();
console.log(`Seed ${plan.seed}`);
const outcome = await drill(plan, (line) => console.log(line));
console.log(report(outcome));
process.exit(outcome.faults.length === 0 ? 0 : 1);
