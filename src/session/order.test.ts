import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Order } from "./order.ts";

const stanza = (from: string, type = "msg") => ({
  tag: "message",
  attrs: { from },
  content: [{ tag: "enc", attrs: { type } }],
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("The order of a chat", () => {
  function watch(...seen: [string, string][]) {
    const order = new Order();
    const ran: string[] = [];
    for (const [key, from] of seen) order.saw(key, stanza(from));
    return { order, ran, came: (key: string) => order.came(key, () => ran.push(key)) };
  }

  it("is the one of the wire, whoever is ready first", () => {
    const { ran, came } = watch(["1", "marta@lid"], ["2", "marta:3@lid"], ["3", "marta@lid"]);
    for (const key of ["3", "2", "1"]) came(key);
    expect(ran).toEqual(["1", "2", "3"]);
  });

  it("does not make one chat wait for another", () => {
    const { ran, came } = watch(["1", "marta@lid"], ["2", "beto@lid"]);
    came("2");
    expect(ran).toEqual(["2"]);
  });

  it("is kept when the missing one is delivered again later", () => {
    const { order, ran, came } = watch(["1", "marta@lid"], ["2", "marta@lid"]);
    came("2");
    order.saw("1", stanza("marta@lid"));
    came("1");
    expect(ran).toEqual(["1", "2"]);
  });

  it("gives the missing one up when nothing has moved for a while", () => {
    const { order, ran, came } = watch(["1", "marta@lid"], ["2", "marta@lid"]);
    came("2");
    expect(order.holds("2")).toBe(true);
    vi.advanceTimersByTime(6000);
    expect(ran).toEqual(["2"]);
    expect(order.holds("2")).toBe(false);
    came("1");
    expect(ran).toEqual(["2", "1"]);
  });

  it("waits for nothing that has no text to decrypt", () => {
    const { order, ran } = watch();
    order.saw("1", stanza("marta@lid", "msmsg"));
    order.saw("2", stanza("marta@lid"));
    order.came("2", () => ran.push("2"));
    order.came(null, () => ran.push("none"));
    expect(ran).toEqual(["2", "none"]);
  });
});
