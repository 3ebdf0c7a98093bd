/** For tests: a program of its own that writes down what arrives, until somebody kills it. */
import { openStore } from "../../store/engine/open.ts";
import { markStored } from "../../store/engine/journal.ts";
import { said } from "../../store/schema/messages.ts";
import { mendLibsignal } from "../signal/mend-libsignal.ts";
import { startSession } from "../session.ts";
import { secretKey } from "./wire-desk.fixture.ts";

const [path = "", url = ""] = process.argv.slice(2);
const silent = (): void => undefined;
const done = async (): Promise<void> => undefined;

// Never outlive the test that started it.
process.on("disconnect", () => process.exit());
mendLibsignal();
const store = openStore(path);
await startSession({
  store,
  log: { debug: silent, info: silent, warn: silent, error: silent },
  url,
  secretKey,
  reconnectMs: 20,
  sentMessage: async () => null,
  secretOf: async () => null,
  listener: {
    arrived: async (arrivals) => {
      await store.transaction(async (tx) => {
        for (const { content, journalKey } of arrivals) {
          if (content.kind === "text")
            await tx.insert(said).values({ key: content.text, at: new Date() }).onConflictDoNothing();
          if (journalKey !== null) await markStored(tx, journalKey, new Date());
        }
      });
      for (const { content } of arrivals) process.send?.(content);
    },
    arrivalsFailed: async () => undefined,
    arrivalsTakenIn: async () => undefined,
    acquainted: done,
    groupChanged: done,
    numberChanged: done,
    receipts: done,
    called: done,
    connectionChanged: async (connection) => void process.send?.(connection),
  },
});
