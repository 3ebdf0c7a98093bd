/** Patches of libsignal (monkey patches), applied before the first session opens, in every process that holds phones or the program. */
import { takeBackFailedTries } from "./session-tries.ts";
import { silenceLibsignal } from "./silence.ts";

/** Applies the patches, for the whole process. */
export function mendLibsignal(): void {
  silenceLibsignal();
  takeBackFailedTries();
}
