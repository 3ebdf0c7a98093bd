import {
  addTransactionCapability,
  type SignalKeyStore,
  type SignalKeyStoreWithTransaction,
} from "@whiskeysockets/baileys";
import { describe, expect, it } from "vitest";
import { KeySpans } from "./key-lock.ts";
import { makeLibraryLog } from "../library-log.ts";

const quiet = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

function makeKeys(): { keys: SignalKeyStoreWithTransaction; written: object[]; spans: KeySpans } {
  const written: object[] = [];
  const values = new Map<string, unknown>();
  const store: SignalKeyStore = {
    get: (type, ids) => Object.fromEntries(ids.map((id) => [id, values.get(`${type} ${id}`)])) as never,
    set: (data) => {
      written.push(structuredClone(data));
      for (const [type, entries] of Object.entries(data))
        for (const [id, value] of Object.entries(entries as object)) values.set(`${type} ${id}`, value);
    },
  };
  const spans = new KeySpans(store, () => undefined);
  const keys = addTransactionCapability(spans.store, makeLibraryLog(quiet), {
    maxCommitRetries: 1,
    delayBetweenTriesMs: 1,
  });
  spans.share(keys, () => "me");
  return { keys, written, spans };
}

/** A promise and its end. */
function gate() {
  let open = (): void => undefined;
  const passed = new Promise<void>((resolve) => (open = resolve));
  return { passed, open: () => open() };
}

describe("Key transactions", () => {
  it("of a send and a decryption wait for one another, whatever they are called", async () => {
    const { keys } = makeKeys();
    const steps: string[] = [];
    const { passed, open } = gate();
    const send = keys.transaction(async () => {
      steps.push("send begins");
      await passed;
      steps.push("send ends");
    }, "me");
    const decryption = keys.transaction(async () => void steps.push("decrypts"), "700000000000001@lid");
    await Promise.resolve();
    open();
    await Promise.all([send, decryption]);
    expect(steps).toEqual(["send begins", "send ends", "decrypts"]);
  });

  it("inside one another are one", async () => {
    const { keys, written } = makeKeys();
    await keys.transaction(async () => {
      await keys.set({ "lid-mapping": { a: "1" } });
      await keys.transaction(() => keys.set({ "device-list": { a: ["0"] } }) as Promise<void>, "another");
    }, "me");
    expect(written).toEqual([{ "lid-mapping": { a: "1" }, "device-list": { a: ["0"] } }]);
  });

  it.each(["lid-mapping", "delete-2-sessions"])(
    "called %s never wait for a send, which may be waiting for them",
    async (label) => {
      const { keys } = makeKeys();
      const { passed, open } = gate();
      const send = keys.transaction(() => passed, "me");
      await keys.transaction(() => keys.set({ session: { a: null } }) as Promise<void>, label);
      open();
      await send;
      expect(keys.isInTransaction()).toBe(false);
    },
  );

  it("that are over take no more writes: those go out on their own", async () => {
    const { keys, written } = makeKeys();
    const { passed, open } = gate();
    let late: Promise<unknown> = Promise.resolve();
    await keys.transaction(async () => {
      late = passed.then(() => keys.set({ "lid-mapping": { a: "late" } }));
    }, "me");
    open();
    await late;
    expect(written).toEqual([{ "lid-mapping": { a: "late" } }]);
    expect(await keys.get("lid-mapping", ["a"])).toEqual({ a: "late" });
  });
});

describe("A look at the disk", () => {
  const ioError = (): Error =>
    Object.assign(new Error("disk I/O error"), { code: "SQLITE_IOERR_SHORT_READ" });

  it.each([
    ["the disk does not answer", ioError(), 1],
    ["the disk is the cause", new Error("no key", { cause: ioError() }), 1],
    ["what was read is damaged", new Error("unable to authenticate data"), 0],
  ])("ends the line when %s, before the library takes the message for unreadable", async (_, error, told) => {
    const failures: unknown[] = [];
    const spans = new KeySpans({ get: () => Promise.reject(error), set: () => undefined }, (failure) =>
      failures.push(failure),
    );
    await expect(spans.store.get("session", ["a"])).rejects.toBe(error);
    await expect(spans.look(() => Promise.reject(error))).rejects.toBe(error);
    expect(failures).toEqual(Array.from({ length: told * 2 }, () => error));
  });
});
