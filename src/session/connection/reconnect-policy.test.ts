import { describe, expect, it } from "vitest";
import {
  decideReconnect,
  noAttempts,
  toDisconnect,
  type Chance,
  type Disconnect,
  type Next,
} from "./reconnect-policy.ts";

const now = new Date("2026-11-20T12:00:00Z");
const chance: Chance = { now, random: 0, baseMs: 1000 };
const ended = (code: number | null, more: Partial<Disconnect> = {}): Disconnect => ({
  code,
  text: "",
  reason: null,
  expireSeconds: null,
  openForMs: null,
  ...more,
});

const again = (inMs: number, problem: string | null, renewVersion = false) => ({
  step: "connect",
  inMs,
  problem,
  renewVersion,
});
const stop = (problem: string, forget = false) => ({ step: "stop", problem, until: null, forget });

describe("After the connection ended", () => {
  const table: [string, Disconnect, object][] = [
    ["the server asks for a restart", ended(515), again(0, null)],
    ["cut", ended(428), again(1000, "unreachable")],
    ["no sign of life", ended(408, { text: "Connection was lost" }), again(1000, "unreachable")],
    ["nobody scanned the QR", ended(408, { text: "QR refs attempts ended" }), stop("qr-expired")],
    ["service unavailable", ended(503), again(1000, "server-busy")],
    ["unknown stream error", ended(500, { text: "Stream Errored (ack)" }), again(1000, "server-busy")],
    ["version refused", ended(405), again(1000, "client-too-old", true)],
    ["replaced", ended(440), again(30_000, "replaced")],
    ["unlinked", ended(401), stop("logged-out", true)],
    ["locked", ended(403), stop("locked")],
    ["banned", ended(406), stop("banned")],
    ["bad user agent", ended(409), stop("bad-session")],
    ["no multi-device", ended(411), stop("bad-session")],
    ["token missing", ended(413), stop("bad-session")],
    ["token expired", ended(414), stop("bad-session")],
    ["token malformed", ended(415), stop("bad-session")],
    ["a code nobody described", ended(599), again(1000, "unreachable")],
    ["no code at all", ended(null), again(1000, "unreachable")],
  ];
  it.each(table)("%s", (_title, ending, next) => {
    expect(decideReconnect(ending, noAttempts, chance).next).toEqual(next);
  });

  it("says when a temporary ban ends", () => {
    const { next } = decideReconnect(ended(402, { reason: "103", expireSeconds: 3600 }), noAttempts, chance);
    expect(next).toEqual({
      step: "stop",
      problem: "temporarily-banned",
      until: new Date("2026-11-20T13:00:00Z"),
      forget: false,
    });
  });

  it("knows a ban whose end was not said", () => {
    expect(decideReconnect(ended(402), noAttempts, chance).next).toMatchObject({
      problem: "temporarily-banned",
      until: null,
    });
  });
});

describe("Waiting between attempts", () => {
  function waits(endings: Disconnect[], random = 0): number[] {
    let attempts = noAttempts;
    return endings.map((ending) => {
      const after = decideReconnect(ending, attempts, { ...chance, random });
      attempts = after.attempts;
      return after.next.step === "connect" ? after.next.inMs : -1;
    });
  }

  it("doubles up to a minute", () => {
    expect(waits(Array.from({ length: 9 }, () => ended(428)))).toEqual([
      1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000,
    ]);
  });

  it("leaves up to half of it to chance", () => {
    expect(waits([ended(428), ended(428)], 0.5)).toEqual([750, 1500]);
  });

  it("starts over when a working connection was cut", () => {
    expect(waits([ended(428), ended(428), ended(428, { openForMs: 200 })])).toEqual([1000, 2000, 1000]);
  });

  it("goes on growing when the server throws us out right after the start", () => {
    const thrownOut = ended(500, { openForMs: 200 });
    expect(waits([thrownOut, thrownOut, thrownOut])).toEqual([1000, 2000, 4000]);
  });

  it("is not counted for a restart the server asked for", () => {
    expect(waits([ended(428), ended(515), ended(428)])).toEqual([1000, 0, 2000]);
  });

  it("yields to another program once, then stops", () => {
    const replaced = ended(440, { openForMs: 5000 });
    expect(waits([replaced, replaced])).toEqual([30_000, -1]);
  });

  it("forgets an old replacement after ten quiet minutes", () => {
    expect(waits([ended(440), ended(440, { openForMs: 11 * 60_000 })])).toEqual([30_000, 30_000]);
  });

  it("gives up on a refused version at the third refusal", () => {
    const steps: Next["step"][] = [];
    let attempts = noAttempts;
    for (let i = 0; i < 3; i += 1) {
      const after = decideReconnect(ended(405), attempts, chance);
      attempts = after.attempts;
      steps.push(after.next.step);
    }
    expect(steps).toEqual(["connect", "connect", "stop"]);
  });
});

describe("The end of a connection", () => {
  it("is read from the library's error, with WhatsApp's own number and the time a ban lasts", () => {
    const banned = Object.assign(new Error("Stream Errored"), {
      output: { statusCode: 402 },
      data: { code: "104", expire: "3600" },
    });
    expect(toDisconnect(banned, 5)).toEqual({
      code: 402,
      text: "Stream Errored",
      reason: "104",
      expireSeconds: 3600,
      openForMs: 5,
    });
  });

  it("may come without an error", () => {
    expect(toDisconnect(undefined, null)).toEqual(ended(null));
  });
});
