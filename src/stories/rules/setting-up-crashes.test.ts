import { describe, expect, it } from "vitest";
import { GroupKeeper } from "../../testing/group-keeper.ts";
import { withTeam, type Lifeline, type TeamWorld } from "../../testing/team-world.ts";
import type { Store } from "../../store/engine/open.ts";

/** Counts the moments at which a program can die; from the chosen one on nothing it does has an effect or an end. */
class Death {
  #left: number;
  constructor(moments: number) {
    this.#left = moments;
  }

  get came(): boolean {
    return this.#left < 0;
  }

  async moment(): Promise<void> {
    if (--this.#left < 0) await new Promise(() => {});
  }
}

/** The world as a program that will die sees it. */
function dying(world: TeamWorld, death: Death): Lifeline {
  const store: Store = Object.create(world.store, {
    transaction: {
      value: async (work: Parameters<Store["transaction"]>[0]) => {
        // Before it there is nothing that was not there at the moment before.
        if (death.came) await death.moment();
        const result = await world.store.transaction(work);
        await death.moment();
        return result;
      },
    },
  });
  const whatsapp = new GroupKeeper(world.whatsapp.self, () => world.clock.now());
  for (const [group, info] of world.whatsapp.kept) whatsapp.kept.set(group, info);
  Object.assign(whatsapp, {
    kept: world.whatsapp.kept,
    asked: world.whatsapp.asked,
    attitudes: world.whatsapp.attitudes,
  });
  whatsapp.trouble = () => death.moment();
  return { store, whatsapp };
}

async function setUp(world: TeamWorld): Promise<void> {
  await world.mainGroup();
  await world.agent("Ana");
}

describe("A program that dies while it sets up a team", () => {
  it("goes on where it was, whenever it died: one group each, everybody in, LISTO asked once", async () => {
    let moments = 0;
    while (await diesAndGoesOn(moments)) moments++;
    expect(moments).toBeGreaterThan(25);
  }, 120_000);
});

/** False when the work was over before that moment came. */
async function diesAndGoesOn(moment: number): Promise<boolean> {
  const death = new Death(moment);
  await withTeam(async (world) => {
    await setUp(world);
    await world.settle(world.provisioner("none", dying(world, death)));
    await using provisioner = world.provisioner();
    // A group that may exist is looked for twice before it is made again.
    await world.pass(provisioner, 30_000);
    const made = [...world.whatsapp.kept.values()];
    expect({
      moment,
      made: made.map(({ name }) => name).toSorted(),
      admins: made.map(({ members }) => members.filter(({ admin }) => admin).length),
      rooms: (await world.rooms()).map(({ state }) => state),
      mainGroups: (await world.groups()).map(({ state }) => state),
      open: (await world.progress()).filter((line) => !line.includes(": done")),
      promised: (await world.enqueued()).length,
    }).toEqual({
      moment,
      made: ["Chat soporte Ana N°1", "Grupo de Soporte"],
      admins: [2, 2],
      rooms: ["ready"],
      mainGroups: ["ready"],
      open: [],
      promised: 1,
    });
  });
  return death.came;
}
