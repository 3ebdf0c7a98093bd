import { describe, expect, it } from "vitest";
import {
  DEFAULT_CONNECTION_CONFIG,
  addTransactionCapability,
  initAuthCreds,
  type SignalKeyStore,
} from "@whiskeysockets/baileys";
import { makeLibraryLog } from "../library-log.ts";
import { trimSenderKey } from "./sender-keys.ts";

const quiet = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};
const GROUP = "120363000000000001@g.us";
const ANA = "700000000000001:0@lid";

/** The library's own repository over a plain memory, with or without the trimming. */
function device(trim: (record: Uint8Array) => Uint8Array) {
  const memory = new Map<string, unknown>();
  const store: SignalKeyStore = {
    get: (type, ids) =>
      Object.fromEntries(
        ids.flatMap((id) => (memory.has(`${type} ${id}`) ? [[id, memory.get(`${type} ${id}`)]] : [])),
      ) as never,
    set: (data) => {
      for (const [type, entries] of Object.entries(data))
        for (const [id, value] of Object.entries(entries as object))
          memory.set(`${type} ${id}`, type === "sender-key" ? trim(value as Uint8Array) : value);
    },
  };
  const log = makeLibraryLog(quiet);
  const keys = addTransactionCapability(store, log, { maxCommitRetries: 1, delayBetweenTriesMs: 1 });
  const repository = DEFAULT_CONNECTION_CONFIG.makeSignalRepository({ creds: initAuthCreds(), keys }, log);
  const size = (): number =>
    Math.max(
      0,
      ...[...memory]
        .filter(([key]) => key.startsWith("sender-key"))
        .map(([, value]) => (value as Uint8Array).length),
    );
  return { repository, size };
}

async function meet(sender: ReturnType<typeof device>, receiver: ReturnType<typeof device>): Promise<void> {
  const { senderKeyDistributionMessage } = await sender.repository.encryptGroupMessage({
    group: GROUP,
    meId: ANA,
    data: Buffer.from("first"),
  });
  await receiver.repository.processSenderKeyDistributionMessage({
    authorJid: ANA,
    item: { groupId: GROUP, axolotlSenderKeyDistributionMessage: senderKeyDistributionMessage },
  });
}

const seal = async (sender: ReturnType<typeof device>, text: string) =>
  (await sender.repository.encryptGroupMessage({ group: GROUP, meId: ANA, data: Buffer.from(text) }))
    .ciphertext;
const unseal = async (receiver: ReturnType<typeof device>, msg: Uint8Array) =>
  Buffer.from(
    await receiver.repository.decryptGroupMessage({ group: GROUP, authorJid: ANA, msg }),
  ).toString();

describe("Sender keys", () => {
  it("stay small on both sides, and every message still opens", async () => {
    const [sender, receiver] = [device(trimSenderKey), device(trimSenderKey)];
    await meet(sender, receiver);
    for (let i = 0; i < 60; i += 1)
      expect(await unseal(receiver, await seal(sender, `message ${i}`))).toBe(`message ${i}`);
    expect(sender.size()).toBeLessThan(1000);
    expect(receiver.size()).toBeLessThan(8000);
  });

  it("open messages that come in the wrong order, which the library alone cannot", async () => {
    for (const [trim, opens] of [
      [trimSenderKey, true],
      [(record: Uint8Array) => record, false],
    ] as const) {
      const [sender, receiver] = [device(trim), device(trim)];
      await meet(sender, receiver);
      const late = await seal(sender, "late");
      await unseal(receiver, await seal(sender, "early"));
      const opened = unseal(receiver, late);
      if (opens) expect(await opened).toBe("late");
      else await expect(opened).rejects.toThrow("Expected Buffer");
    }
  });
});
