/** Step handler: asks an agent for LISTO in the main group they are in now. */
import { done, type Result, type Work } from "./work.ts";

export async function askReady({ step, verbs }: Work): Promise<Result> {
  const { person: agent, mainGroup } = step;
  if (agent === null || mainGroup === null) return done("not-needed");
  return done("ok", (ctx) => verbs.askReady(ctx, { agent, mainGroup }));
}
