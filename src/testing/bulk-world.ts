/** A town with its panel, and bulk jobs that are done when the story says so. */
import { eq } from "drizzle-orm";
import { stepBulk, type Stepped } from "../desk/bulk/bulk-step.ts";
import { markSent } from "../store/messages/outbox.ts";
import { findRunningJobs } from "../store/tickets/bulk.ts";
import { outbox } from "../store/schema/schema.ts";
import { openOffice, type Browser, type Office } from "./panel/office.ts";
import { startTown, type Town, type TownPlan } from "./town.ts";

export interface BulkTown extends AsyncDisposable {
  town: Town;
  office: Office;
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

export async function openBulkTown(plan: TownPlan = {}): Promise<BulkTown> {
  const town = await startTown(plan);
  const office = await openOffice({ over: town.store });
  const [operator, supervisor] = [await office.as("operator"), await office.as("supervisor")];
  let keys = 0;
  const works = async (mayLeave: () => boolean = () => true): Promise<void> => {
    for (const id of await findRunningJobs(town.store.read)) {
      let stepped: Stepped = "went";
      while (stepped === "went") stepped = await town.atDesk((desk) => stepBulk(desk, id, { mayLeave }));
    }
  };
  return {
    town,
    office,
    operator,
    supervisor,
    async wish(browser, act, body) {
      office.now = town.now;
      const answer = await browser.post(`/api/bulk/${act}`).send({ key: `wish-${++keys}-of-it`, ...body });
      return answer.body;
    },
    works,
    async leaves() {
      const rows = await town.store.read.select().from(outbox).where(eq(outbox.state, "pending"));
      await town.store.transaction((tx) =>
        markSent(
          tx,
          rows.map(({ id }) => id),
          town.now,
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
      await town[Symbol.asyncDispose]();
    },
  };
}

/** These clients wait, in this order; the number of the first is 1. */
export async function waiting(town: Town, ...names: string[]): Promise<void> {
  for (const name of names) {
    await town.person(name).writes(`Hola, soy ${name} y no tengo internet`);
    await town.seconds(121);
  }
}
