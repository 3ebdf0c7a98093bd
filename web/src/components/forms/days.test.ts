import { describe, expect, it } from "vitest";
import { toInstant } from "./days.ts";

describe("A day that was picked", () => {
  it("begins at midnight where the reader is, and ends when the next begins", () => {
    expect(toInstant("2026-11-21", 0)).toBe(new Date(2026, 10, 21).toISOString());
    expect(toInstant("2026-11-30", 1)).toBe(new Date(2026, 11, 1).toISOString());
  });

  it.each([undefined, "", "2026-13-01", "mañana"])("is no instant when it is no day: %s", (day) =>
    expect(toInstant(day, 0)).toBeUndefined(),
  );
});
