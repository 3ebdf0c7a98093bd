/** What has to be done to libsignal before the first session opens, in every process that holds phones or the program. */
import { takeBackFailedTries } from "./session-tries.ts";
import { silenceLibsignal } from "./silence.ts";

/** For the whole process. */
export function mendLibsignal(): void {
  silenceLibsignal();
  takeBackFailedTries();
}
