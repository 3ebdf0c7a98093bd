import { addTransactionCapability, type SignalDataSet, type SignalKeyStore } from "@whiskeysockets/baileys";
import { describe, expect, it } from "vitest";
import { FrameGate, type Outlet } from "./frame-gate.ts";
import { KeySpans } from "../signal/key-lock.ts";
import { makeLibraryLog } from "../library-log.ts";
import { wasNeverWritten } from "../trouble.ts";

const silent = (): void => undefined;
const log = makeLibraryLog({ debug: silent, info: silent, warn: silent, error: silent });

/** A socket's keys, its gate and what happened, in order: "disk: …" and "wire: …". */
function makeLine({ refusing = false } = {}) {
  const happened: string[] = [];
  const disk = new Map<string, unknown>();
  const bare: SignalKeyStore = {
    get: (type, ids) => Object.fromEntries(ids.map((id) => [id, disk.get(`${type} ${id}`)])) as never,
    set: async (data) => {
      // As long as a commit may take.
      await new Promise(setImmediate);
      if (refusing) throw new Error("the disk is full");
      for (const [type, entries] of Object.entries(data))
        for (const [id, value] of Object.entries(entries as object)) {
          disk.set(`${type} ${id}`, value);
          happened.push(`disk: ${type} ${id} ${String(value)}`);
        }
    },
  };
  const refused: unknown[] = [];
  const spans = new KeySpans(bare, (error) => {
    refused.push(error);
    gate.shut();
  });
  const gate: FrameGate = new FrameGate(() => spans.settle());
  const keys = addTransactionCapability(spans.store, log, { maxCommitRetries: 1, delayBetweenTriesMs: 1 });
  spans.share(keys, () => "me");
  const socket: Outlet = {
    send: (data, sent) => {
      happened.push(`wire: ${String(data)}`);
      sent?.();
    },
  };
  gate.guard(socket);
  const send = (frame: string): Promise<void> =>
    new Promise((resolve, reject) => socket.send(frame, (error) => (error ? reject(error) : resolve())));
  const step = async (id: string, value: string): Promise<void> =>
    keys.set({ session: { [id]: value } } as unknown as SignalDataSet);
  return { happened, disk, refused, spans, keys, send, step };
}

describe("A frame", () => {
  it("leaves at once when nothing has to be written first", async () => {
    const { happened, send } = makeLine();
    const sending = send("a question");
    expect(happened).toEqual(["wire: a question"]);
    await sending;
  });

  it("leaves after all that its transaction has changed is on disk, and that is written once", async () => {
    const { happened, keys, send, step } = makeLine();
    await keys.transaction(async () => {
      await step("marta", "1");
      await step("ana", "1");
      await send("a message for both");
    }, "me");
    expect(happened).toEqual(["disk: session marta 1", "disk: session ana 1", "wire: a message for both"]);
  });

  it("takes with it what changed since the frame before; what changes after it is written at the end", async () => {
    const { happened, keys, send, step } = makeLine();
    await keys.transaction(async () => {
      await step("marta", "1");
      await send("one");
      await step("marta", "2");
      await send("two");
      await step("marta", "3");
    }, "me");
    expect(happened).toEqual([
      "disk: session marta 1",
      "wire: one",
      "disk: session marta 2",
      "wire: two",
      "disk: session marta 3",
    ]);
  });

  it("waits for those before it: frames are numbered", async () => {
    const { happened, keys, send, step } = makeLine();
    let second = Promise.resolve();
    await keys.transaction(async () => {
      await step("marta", "1");
      const first = send("a message");
      second = send("a question of the same transaction");
      await first;
    }, "me");
    await second;
    expect(happened.slice(1)).toEqual(["wire: a message", "wire: a question of the same transaction"]);
  });

  it("of somebody else's passes behind one that waits, and writes nothing of that transaction", async () => {
    const { happened, keys, send, step } = makeLine();
    let asked = Promise.resolve();
    const relay = keys.transaction(async () => {
      await step("marta", "1");
      await step("marta", "2");
      await new Promise(setImmediate);
      await send("a message");
    }, "me");
    asked = send("a receipt");
    await Promise.all([relay, asked]);
    expect(happened).toEqual(["wire: a receipt", "disk: session marta 2", "wire: a message"]);
  });

  it("in the middle of a transaction that must be whole writes no part of it", async () => {
    const { happened, keys, spans, send, step } = makeLine();
    await keys.transaction(async () => {
      spans.keepWhole();
      await step("marta", "1");
      await send("a question while decrypting");
      await step("marta", "plaintext");
    }, "me");
    expect(happened).toEqual(["wire: a question while decrypting", "disk: session marta plaintext"]);
  });

  it("never leaves when the disk refuses, nor does any after it, and they say so", async () => {
    const { happened, keys, refused, send, step } = makeLine({ refusing: true });
    const endings: unknown[] = [];
    const note = (error: unknown): void => void endings.push(error);
    await keys
      .transaction(async () => {
        await step("marta", "1");
        await send("a message");
      }, "me")
      .catch(note);
    await send("a receipt").catch(note);
    expect(happened).toEqual([]);
    expect(endings.map(wasNeverWritten)).toEqual([true, true]);
    expect(refused).toMatchObject([{ message: "the disk is full" }]);
  });
});

describe("Who holds our key of a group", () => {
  const give = (group: string, who: object): SignalDataSet =>
    ({ "sender-key-memory": { [group]: who } }) as SignalDataSet;

  it("is written when WhatsApp has taken the message, not when it leaves, and only when it is news", async () => {
    const { happened, disk, keys, send, spans } = makeLine();
    const given = await spans.holders.noting(() =>
      keys.transaction(async () => {
        await keys.set(give("ventas@g.us", { ana: true }));
        await send("a message with the key");
      }, "me"),
    );
    expect(happened).toEqual(["wire: a message with the key"]);
    await spans.remember(given);
    expect(disk.get("sender-key-memory ventas@g.us")).toEqual({ ana: true });
    await spans.remember(given);
    expect(happened).toHaveLength(2);
  });

  it("is not written for a message that the library sends again by itself", async () => {
    const { happened, keys } = makeLine();
    await keys.transaction(async () => keys.set(give("ventas@g.us", { ana: true })), "me");
    expect(happened).toEqual([]);
  });

  it("stays forgotten when it was forgotten between leaving and being taken", async () => {
    const { disk, keys, spans } = makeLine();
    const given = await spans.holders.noting(async () => keys.set(give("ventas@g.us", { ana: true })));
    await keys.set({ "sender-key-memory": { "ventas@g.us": null } });
    await spans.remember(given);
    expect(disk.get("sender-key-memory ventas@g.us")).toBeNull();
  });
});
