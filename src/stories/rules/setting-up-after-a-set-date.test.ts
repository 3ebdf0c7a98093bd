import { describe, expect, it } from "vitest";
import { followDate } from "../../desk/alerts/clocks.ts";
import { checkGroup } from "../../desk/groups/group-checks.ts";
import { offerRoom } from "../../desk/team/adopt-confirm.ts";
import { isRefusal } from "../../domain/refusal.ts";
import { findAdoptions } from "../../store/team/adoptions.ts";
import { firstCheck } from "../../store/team/group-checks.ts";
import type { GroupJid } from "../../domain/ids.ts";
import { withTeam, type TeamWorld } from "../../testing/team-world.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** The clock's minute: the date is looked at, and whoever does steps is woken by the commit. */
async function minutes(world: TeamWorld, worker: { wake(): void }, n: number): Promise<void> {
  for (let minute = 0; minute < n; minute++) {
    await world.do(followDate);
    await world.pass(worker, MINUTE);
    world.clock.forward(Math.max(0, MINUTE - 1));
  }
}

describe.each([5, 72])("After the date was set back by %d hours", (hours) => {
  it("groups go on being made one after another, as slowly as ever", async () => {
    await withTeam(async (world) => {
      await world.mainGroup();
      await world.agent("Ana", { rooms: 3 });
      await using provisioner = world.provisioner("human");
      await minutes(world, provisioner, 2);
      const before = world.whatsapp.kept.size;
      expect(before).toBeGreaterThan(0);
      expect(before).toBeLessThan(4);
      world.clock.setDateBy(-hours * HOUR);
      await minutes(world, provisioner, 25);
      expect(world.whatsapp.kept.size).toBe(4);
    });
  });

  it("a group that has to be asked about is, and a code is no longer good than it was", async () => {
    await withTeam(async (world) => {
      const main = await world.mainGroup();
      const ana = await world.agent("Ana", { rooms: 1 });
      await using provisioner = world.provisioner();
      await world.settle(provisioner);
      expect(main).toBeGreaterThan(0);
      const jid = (await world.groups())[0]?.jid as GroupJid;
      await using upkeep = world.upkeep("human");
      await minutes(world, upkeep, 1);
      await world.do((ctx) => checkGroup(ctx, jid, 30 * MINUTE));
      await world.do(async (ctx) => {
        const room = (await world.rooms())[0];
        if (room) await offerRoom(ctx, ana).then((made) => isRefusal(made));
      });
      world.clock.setDateBy(-hours * HOUR);
      const looks = world.whatsapp.looks;
      await minutes(world, upkeep, 40);
      expect(world.whatsapp.looks).toBeGreaterThan(looks);
      expect(await firstCheck(world.store.read)).toBeNull();
      for (const { expiresAt } of await findAdoptions(world.store.read))
        expect(expiresAt.getTime() - world.clock.now().getTime()).toBeLessThan(30 * MINUTE);
    });
  });
});
