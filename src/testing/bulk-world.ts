/** Fixture for bulk jobs: a test world with its panel, in which jobs run only when the test says so. */
import { bulkItems, bulkJobs } from "../store/schema/bulk.ts";
import type { Tx } from "../store/engine/open.ts";
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
  /** Posts a bulk action with a new idempotency key; gives the body of the answer. */
  request(browser: Browser, act: string, body: object): Promise<Body>;
  /** Runs all jobs as far as they go; `mayLeave` says whether the bulk lane has room. */
  works(mayLeave?: () => boolean): Promise<void>;
  /** Marks all pending messages as sent. */
  leaves(): Promise<void>;
  /** The result of each ticket, by its number: the state, or the code when it was skipped. */
  results(job: number): Promise<Record<number, string>>;
}

// What an answer holds is what the story looks at.
// oxlint-disable-next-line typescript/no-explicit-any
type Body = any;

/** Works on every running job until it is done, or has to wait. */
export async function workBulk(world: TestWorld, mayLeave: () => boolean = () => true): Promise<void> {
  for (const id of await findRunningJobs(world.store.read)) {
    let stepped: Stepped = "went";
    while (stepped === "went")
      stepped = await world.runInTransaction((ctx) => stepBulk(ctx, id, { mayLeave }));
  }
}

export async function openBulkTown(plan: WorldPlan = {}): Promise<BulkTown> {
  const world = await startTestWorld(plan);
  const office = await openTestPanel({ over: world.store });
  const [operator, supervisor] = [await office.as("operator"), await office.as("supervisor")];
  let keys = 0;
  const works = (mayLeave?: () => boolean): Promise<void> => workBulk(world, mayLeave);
  return {
    world,
    office,
    operator,
    supervisor,
    async request(browser, act, body) {
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

/** Lets these clients write, so that their tickets wait in this order; the first ticket has number 1. */
export async function waiting(world: TestWorld, ...names: string[]): Promise<void> {
  for (const name of names) {
    await world.person(name).writes(`Hola, soy ${name} y no tengo internet`);
    await world.seconds(121);
  }
}

/** Adds a finished job that answered so many clients at this instant: they count for the limit of a day. */
export async function addAnswered(tx: Tx, many: number, at: Date): Promise<void> {
  const [job] = await tx
    .insert(bulkJobs)
    .values({
      key: "of-before",
      user: "supervisor",
      act: "answer",
      ask: { act: "answer", text: "x" },
      asked: "x",
      targets: [],
      total: many,
      listed: many,
      state: "done",
      createdAt: at,
    })
    .returning({ id: bulkJobs.id });
  for (let n = 1; n <= many; n++)
    await tx.insert(bulkItems).values({
      job: job?.id ?? 0,
      ticket: (1000 + n) as never,
      stamp: "",
      state: "done",
      entry: n as never,
      at,
    });
}
