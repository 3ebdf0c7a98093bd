// The tests on the wire hold libsignal, which prints: the program's own silencer must be enough to keep them quiet.
// Later than fail-on-console.mjs, whose hook runs first and which therefore hears what the silencer lets through.
import { beforeEach } from "vitest";
import { mendLibsignal } from "../src/session/signal/mend-libsignal.ts";

// At once, for what is printed before the first test; and again over each test's own console.
mendLibsignal();
beforeEach(() => mendLibsignal());
