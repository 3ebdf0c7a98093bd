// Vitest set-up: fails the test whose connection `loopback-only.mjs` refused.
import { afterEach } from "vitest";
import { strays } from "./loopback-only.mjs";

afterEach(() => {
  const places = strays.splice(0);
  if (places.length > 0) throw new Error(`no network in tests: connections to ${places.join(", ")}`);
});
