/** Type guard of commands: narrows a parsed command to those of one place. */
import type { Command } from "./parse.ts";

/** The parser lets only a place's own commands through to it; anything else is a bug and throws. */
export function oneOf<V extends Command["verb"]>(
  command: Command,
  verbs: readonly V[],
): Extract<Command, { verb: V }> {
  if (!verbs.includes(command.verb as V)) throw new Error(`/${command.verb} does not belong here`);
  return command as Extract<Command, { verb: V }>;
}
