import { randomBytes } from "node:crypto";
import type { proto, WAMessage } from "@whiskeysockets/baileys";
import { pino } from "pino";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Arrival } from "../../domain/messages/inbound.ts";
import { openTemporaryStore } from "../../testing/store/temporary-store.ts";
import { sealEdit } from "./decode/decode-edit.fixture.ts";
import { InboundPipeline } from "./inbound-pipeline.ts";
import type { Parts } from "../parts.ts";

const MARTA = "5491155550001@s.whatsapp.net";
const secret = randomBytes(32);

const arrived = (id: string, message: proto.IMessage): WAMessage => ({
  key: { id, remoteJid: MARTA, fromMe: false },
  message,
  messageTimestamp: 1_770_000_000,
});
const original = arrived("FIRST", {
  conversation: "calle 10",
  messageContextInfo: { messageSecret: secret },
});
const edit = arrived(
  "SECOND",
  sealEdit({ conversation: "calle 20" }, { target: "FIRST", author: MARTA, secret }),
);

/** What comes from the line, without a line. */
async function withIntake(work: (intake: InboundPipeline, told: Arrival[]) => Promise<void>): Promise<void> {
  await using temporary = await openTemporaryStore(new Date("2026-03-02T12:00:00Z"));
  const told: Arrival[] = [];
  const intake = new InboundPipeline({
    options: {
      store: temporary.store,
      listener: { arrived: async (arrivals: Arrival[]) => void told.push(...arrivals) },
      secretOf: async (id: string) => told.find((one) => one.id === id)?.secret ?? null,
    },
    credentials: { creds: { me: null } },
    stanzas: { take: () => null },
    dispatcher: { tell: () => undefined, idle: async () => undefined },
    log: pino({ level: "silent" }),
  } as unknown as Parts);
  await work(intake, told);
  intake.stop();
}

const kinds = (told: Arrival[]) => told.map(({ id, content }) => `${id} ${content.kind}`);

afterEach(() => vi.useRealTimers());

describe("A sealed edit that comes before its message", () => {
  it("is opened as soon as that is there", () =>
    withIntake(async (intake, told) => {
      intake.message(edit, true);
      await intake.idle();
      expect(told).toEqual([]);
      intake.message(original, true);
      await vi.waitFor(() => expect(kinds(told)).toEqual(["FIRST text", "SECOND edit"]));
      expect(told[1]?.content).toEqual({ kind: "edit", target: "FIRST", text: "calle 20" });
    }));

  it("in one go with it as well", () =>
    withIntake(async (intake, told) => {
      intake.message(edit, true);
      intake.message(original, true);
      await vi.waitFor(() => expect(kinds(told)).toEqual(["FIRST text", "SECOND edit"]));
    }));

  it("is told as what cannot be read when that does not come", () =>
    withIntake(async (intake, told) => {
      vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
      intake.message(edit, true);
      await intake.idle();
      vi.advanceTimersByTime(30_000);
      await intake.idle();
      expect(kinds(told)).toEqual(["SECOND unsupported"]);
    }));
});
