import { describe, expect, it } from "vitest";
import {
  chatOfGroup,
  chatOfPerson,
  toGroupJid,
  toLid,
  toMessageId,
  toPhone,
  type ChatId,
} from "../../domain/ids.ts";
import type { Address, Arrival } from "../../domain/messages/inbound.ts";
import { openTemporaryStore } from "../../testing/store/temporary-store.ts";
import { markDone, writeDown } from "./inbox.ts";
import type { Store } from "../engine/open.ts";
import { addPerson } from "../contacts/people.ts";
import { secretOf } from "./received.ts";

const now = new Date("2026-03-02T13:00:00Z");
const ana: Address = { lid: toLid("800000000000001"), phone: null };
const beto: Address = { lid: toLid("800000000000002"), phone: toPhone("5493814440002") };
const room = chatOfGroup(toGroupJid("120363000000000001@g.us"));

const arrival = (author: Address, secret: string | null, text: string): Arrival => ({
  id: toMessageId("COMMAND"),
  chat: { kind: "group", group: toGroupJid("120363000000000001@g.us") },
  author,
  fromMe: false,
  sentAt: now,
  pushName: null,
  live: true,
  content: { kind: "text", text },
  quotes: null,
  quoted: null,
  mentions: [],
  secret,
  expiresInSeconds: null,
  journalKey: null,
});

async function arrives(store: Store, chat: ChatId | null, one: Arrival): Promise<void> {
  await store.transaction(async (tx) => {
    const { id } = await addPerson(tx, { ...one.author, pushName: null, now });
    const row = await writeDown(tx, {
      chat: chat ?? chatOfPerson(id),
      sender: id,
      arrival: one,
      receivedAt: now,
    });
    if (row) await markDone(tx, row.id);
  });
}

describe("The secret of what arrived", () => {
  it("is known of everything, though it never was part of a conversation", async () => {
    await using temporary = await openTemporaryStore(now);
    await arrives(temporary.store, room, arrival(ana, "c2VjcmV0", "/fin"));
    expect(await secretOf(temporary.store.read, toMessageId("COMMAND"), ana)).toBe("c2VjcmV0");
  });

  it("is that of the author, though somebody else chose the same id", async () => {
    await using temporary = await openTemporaryStore(now);
    await arrives(temporary.store, room, arrival(ana, "YW5h", "/nota algo"));
    await arrives(temporary.store, null, arrival(beto, "YmV0bw==", "hola"));
    const read = temporary.store.read;
    expect(await secretOf(read, toMessageId("COMMAND"), { lid: null, phone: beto.phone })).toBe("YmV0bw==");
    expect(await secretOf(read, toMessageId("COMMAND"), ana)).toBe("YW5h");
    expect(await secretOf(read, toMessageId("NEVER"), ana)).toBeNull();
  });
});
