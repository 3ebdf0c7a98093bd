import { expect, it } from "vitest";
import { silenceLibsignal } from "./silence.ts";

function listen() {
  const printed: unknown[][] = [];
  const print = (...values: unknown[]): void => void printed.push(values);
  const target = { log: print, info: print, warn: print, error: print };
  silenceLibsignal(target);
  return { target, printed };
}

it.each([
  ["info", ["Closing session:", { indexInfo: {} }]],
  ["info", ["Removing old closed session:", {}]],
  ["warn", ["Session already closed", {}]],
  ["error", ["Failed to decrypt message with any known session..."]],
  ["error", ["Session error:Error: Bad MAC", "at …"]],
  ["log", ["a title of tomorrow", { currentRatchet: { rootKey: "secret" } }]],
] as const)("keeps %s %j to itself", (method, values) => {
  const { target, printed } = listen();
  target[method](...values);
  expect(printed).toEqual([]);
});

it("lets everybody else print", () => {
  const { target, printed } = listen();
  target.log("listening on", 3000);
  target.error(new Error("Session of the panel ended"));
  target.warn();
  expect(printed).toEqual([["listening on", 3000], [new Error("Session of the panel ended")], []]);
});
