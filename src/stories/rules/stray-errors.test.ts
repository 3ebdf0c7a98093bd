import { describe, expect, it } from "vitest";
import { jobFailed } from "../../desk/review.ts";
import { PROGRAM_ENDED, STRAY_ERROR } from "../../store/failures.ts";
import { openTestPanel } from "../../testing/panel/test-panel.ts";
import { act, listed } from "../../testing/review-world.ts";

describe("An error that nobody caught", () => {
  it("stands in the list of what waits for a person, who takes it off", async () => {
    await using office = await openTestPanel();
    const supervisor = await office.as("supervisor");
    const desk = { now: office.now, changed: () => undefined };
    const fails = (name: string) =>
      office.store.transaction((tx) => jobFailed({ ...desk, tx } as never, name, new TypeError("a bug")));
    await fails(STRAY_ERROR);
    await fails(STRAY_ERROR);
    await fails(PROGRAM_ENDED);
    const items = await listed(supervisor);
    expect(items.map(({ kind, title, attempts, detail }) => [kind, title, attempts, detail])).toEqual([
      ["job", "El programa se detuvo", 1, "TypeError: a bug"],
      ["job", "Error inesperado", 2, "TypeError: a bug"],
    ]);
    expect(items[1]?.reason).toMatch(/^Un error del programa hizo fallar algo/);
    const ids = items.map(({ id }) => id);
    expect((await act(supervisor, "retry", ids)).changed).toEqual(ids);
    expect(await listed(supervisor)).toEqual([]);
  });
});
