// The tests on the wire run the program as it is started in earnest: compiled.
import { build } from "./build.mjs";

export async function setup() {
  // Types are checked elsewhere; what does not run at all fails the tests by itself.
  await build();
}
