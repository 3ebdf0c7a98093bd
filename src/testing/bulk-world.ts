/** A town with its panel, and bulk jobs that are done when the story says so. */
import { eq } from "drizzle-orm";
import { stepBulk, type Stepped } from "../desk/bulk/bulk-step.ts";
import { markSent } from "../store/messages/outbox.ts";
import { findRunningJobs } from "../store/tickets/bulk.ts";
import { outbox } from "../store/schema/messages.ts";
import { openTestPanel, type Browser, type TestPanel } from "./panel/test-panel.ts";
import { startTestWorld, type TestWorld, type WorldPlan } from "./test-world.ts";

export interface BulkTown extends AsyncDisposable {
  world: TestWorld;
  office: TestPanel;
  operator: Browser;
  supervisor: Browser;
  /** Posts a wish with a key of its own; the answer's body. */
  wish(browser: Browser, act: string, body: object): Promise<Body>;
  /** Does all that can be done; `mayLeave`: whether the bulk lane has room. */
  works(mayLeave?: () => boolean): Promise<void>;
  /** What is on its way arrives. */
  leaves(): Promise<void>;
  /** What became of each ticket, by its number. */
  results(job: number): Promise<Record<number, string>>;
}

// What an answer holds is what the story looks at.
// oxlint-disable-next-line typescript/no-explicit-any
type Body = any;

export async function openBulkTown(plan: WorldPlan = {}): Promise<BulkTown> {
  const world = await startTestWorld(plan);
  const office = await openTestPanel({ over: world.store });
  const [operator, supervisor] = [await office.as("operator"), await office.as("supervisor")];
  let keys = 0;
  const works = async (mayLeave: () => boolean = () => true): Promise<void> => {
    for (const id of await findRunningJobs(world.store.read)) {
      let stepped: Stepped = "went";
      while (stepped === "went")
        stepped = await world.runInTransaction((ctx) => stepBulk(ctx, id, { mayLeave }));
    }
  };
  return {
    world,
    office,
    operator,
    supervisor,
    async wish(browser, act, body) {
      office.now = world.now;
      const answer = await browser.post(`/api/bulk/${act}`).send({ key: `wish-${++keys}-of-it`, ...body });
      return answer.body;
    },
    works,
    async leaves() {
      const rows = await world.store.read.select().from(outbox).where(eq(outbox.state, "pending"));
      await world.store.transaction((tx) =>
        markSent(
          tx,
          rows.map(({ id }) => id),
          world.now,
        ),
      );
    },
    async results(job) {
      const { body } = await supervisor.get(`/api/bulk/${job}/tickets?limit=200`).expect(200);
      return Object.fromEntries(
        body.items.map((one: Body) => [one.ticket, one.state === "skipped" ? one.code : one.state]),
      );
    },
    async [Symbol.asyncDispose]() {
      await office[Symbol.asyncDispose]();
      await world[Symbol.asyncDispose]();
    },
  };
}

/** These clients wait, in this order; the number of the first is 1. */
export async function waiting(world: TestWorld, ...names: string[]): Promise<void> {
  for (const name of names) {
    await world.person(name).writes(`Hola, soy ${name} y no tengo internet`);
    await world.seconds(121);
  }
}
