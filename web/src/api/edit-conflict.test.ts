import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Refused, ServerLost } from "./client.ts";
import { catchingUp, DOUBLE_TAP_MS, isEditConflict } from "./edit-conflict.ts";

const refusal = (code: string) =>
  new Refused({ type: "about:blank", title: code, status: 409, code, detail: code });
const conflict = refusal("changed-meanwhile");

/** What happened, in order, when a change ended like this. */
async function course(change: Promise<string>, catchUp: () => Promise<void>): Promise<string[]> {
  const seen: string[] = [];
  const ended = catchingUp(change, async () => {
    seen.push("reads");
    await catchUp();
    seen.push("has read");
  }).then(
    () => seen.push("stored"),
    (error: Error) => seen.push(error.message),
  );
  await vi.advanceTimersByTimeAsync(DOUBLE_TAP_MS - 1);
  seen.push("a double tap is over");
  await vi.advanceTimersByTimeAsync(1);
  await ended;
  return seen;
}

describe("A change that somebody else came before", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("fails once what is stored was read, and no earlier than a double tap lasts", async () => {
    expect(await course(Promise.reject(conflict), () => Promise.resolve())).toEqual([
      "reads",
      "has read",
      "a double tap is over",
      "changed-meanwhile",
    ]);
  });

  it("says so when what is stored cannot be read", async () => {
    const lost = () => Promise.reject(new ServerLost(null));
    expect(await course(Promise.reject(conflict), lost)).toEqual([
      "reads",
      "the server does not answer",
      "a double tap is over",
    ]);
  });

  it("that was stored, or refused for another reason, ends at once", async () => {
    const nothing = () => Promise.resolve();
    expect(await course(Promise.resolve(""), nothing)).toEqual(["stored", "a double tap is over"]);
    expect(await course(Promise.reject(refusal("not-yours")), nothing)).toEqual([
      "not-yours",
      "a double tap is over",
    ]);
  });

  it("is a conflict by its code, whether the present value is told or not", () => {
    expect(
      ["changed-meanwhile", "changed-meanwhile-to", "not-yours"].map(refusal).map(isEditConflict),
    ).toEqual([true, true, false]);
  });
});
