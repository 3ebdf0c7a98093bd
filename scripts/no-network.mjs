// Every test runs with this: one that reaches for anything but this machine fails.
import { afterEach } from "vitest";
import { strays } from "./loopback-only.mjs";

afterEach(() => {
  const places = strays.splice(0);
  if (places.length > 0) throw new Error(`no network in tests: connections to ${places.join(", ")}`);
});
