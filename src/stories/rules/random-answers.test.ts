/** Whatever WhatsApp answers about groups, or does not: nothing that exists is given up, and nothing is made twice. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WhatsAppError } from "../../session/port.ts";
import { withTeam } from "../../testing/team-world.ts";

const HOUR = 60 * 60_000;

/** One answer, in the order in which they are asked for; after the last one WhatsApp says the truth. */
const answer = fc.oneof(
  { weight: 4, arbitrary: fc.constant("truth" as const) },
  { weight: 2, arbitrary: fc.constant("silence" as const) },
  { weight: 1, arbitrary: fc.constant("silence-after" as const) },
  { weight: 1, arbitrary: fc.constantFrom("other", "rate-overlimit", "restricted", "forbidden" as const) },
  { weight: 2, arbitrary: fc.constant("empty-list" as const) },
  { weight: 2, arbitrary: fc.constant("gone-once" as const) },
);

describe("Answers of WhatsApp about groups, of any kind and in any order", () => {
  it("never have a group made twice, lose none that exists, and end with everything ready", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(answer, { maxLength: 40 }), async (answers) => {
        await withTeam(async (world) => {
          const script = [...answers];
          let lastGone = false;
          world.whatsapp.trouble = (_act, moment) => {
            const next = script[0];
            if (moment === "after") {
              if (script.shift() === "silence-after") throw new WhatsAppError("timeout", { certain: false });
              return;
            }
            lastGone = false;
            if (next === undefined || next === "truth" || next === "silence-after") return;
            if (next === "empty-list" || next === "gone-once") return;
            script.shift();
            if (next === "silence") throw new WhatsAppError("timeout", { certain: false });
            throw new WhatsAppError(next, { certain: true, number: "500" });
          };
          const { groups, groupInfo } = world.whatsapp;
          // A list that shows nothing, and a group that is called gone once though it is there.
          world.whatsapp.groups = async function () {
            const empty = script[0] === "empty-list";
            const listed = await groups.call(this);
            return empty ? [] : listed;
          };
          world.whatsapp.groupInfo = async function (group) {
            const gone = script[0] === "gone-once" && !lastGone;
            const info = await groupInfo.call(this, group);
            lastGone = gone;
            return gone ? null : info;
          };
          await world.mainGroup();
          await world.agent("Ana", { rooms: 2 });
          const provisioner = world.provisioner();
          const upkeep = world.upkeep();
          const both = {
            wake: () => {
              provisioner.wake();
              upkeep.wake();
            },
          };
          await world.pass(both, 20 * HOUR);
          const names = [...world.whatsapp.kept.values()].map(({ name }) => name).toSorted();
          expect(names).toEqual(["Chat soporte Ana N°1", "Chat soporte Ana N°2", "Grupo de Soporte"]);
          for (const room of await world.rooms()) expect(room.problem).not.toBe("group-gone");
          // Whatever could not be done says so, with a reason, where people look.
          for (const step of await world.steps())
            if (step.state !== "done")
              expect([step.step, step.outcome]).toEqual([step.step, expect.any(String)]);
          await provisioner.stop();
          await upkeep[Symbol.asyncDispose]();
        });
      }),
      { numRuns: Number(process.env["RUNS"] ?? 25), seed: 7 },
    );
  }, 240_000);
});
