import { describe, expect, it } from "vitest";
import {
  chatOfGroup,
  chatOfPerson,
  toGroupJid,
  toMessageId,
  toPhone,
  type ChatId,
} from "../../domain/ids.ts";
import type { Lane } from "../../domain/messages/lane.ts";
import { pacePresets } from "../../domain/messages/pace.ts";
import type { Pace } from "../../contract/contract.ts";
import { addOutboxMessage, markWaiting } from "../../store/messages/outbox.ts";
import { addPerson } from "../../store/contacts/people.ts";
import { openTestPanel, type TestPanel } from "../../testing/panel/test-panel.ts";

const HOUR = 3_600_000;
let promised = 0;

async function waits(office: TestPanel, chat: ChatId, lane: Lane): Promise<void> {
  const id = `P${(promised += 1)}`;
  await office.store.transaction((tx) =>
    addOutboxMessage(tx, {
      chat,
      message: toMessageId(id),
      bytes: Buffer.from(id),
      content: { kind: "text", text: id },
      entry: null,
      ticket: null,
      lane,
      createdAt: office.now,
    }),
  );
}

async function client(office: TestPanel, name: string): Promise<ChatId> {
  const { id } = await office.store.transaction((tx) =>
    addPerson(tx, {
      lid: null,
      phone: toPhone(`54938155590${(promised += 1)}`),
      pushName: name,
      now: office.now,
    }),
  );
  return chatOfPerson(id);
}

const laneOf = (pace: Pace, lane: Lane) => pace.lanes.find((one) => one.lane === lane);

describe("Ritmo de envío", () => {
  it("shows the normal pace, and that nothing waits", async () => {
    await using office = await openTestPanel();
    const viewer = await office.as("viewer");
    const { body } = await viewer.get("/api/pace").expect(200);
    expect(body).toMatchObject({ deliberate: true, pace: "normal", own: [], chats: [], leftLastMinute: 0 });
    expect(body.limits).toEqual(pacePresets.normal);
    expect(body.lanes.map(({ lane }: { lane: Lane }) => lane)).toEqual([
      "conversation",
      "reply",
      "alert",
      "automatic",
      "history",
      "bulk",
      "stranger",
    ]);
    for (const lane of body.lanes)
      expect(lane).toMatchObject({ waiting: 0, due: 0, dueSince: null, why: null });
  });

  it("is set by an administrator alone, by name and with numbers of one's own, within reason", async () => {
    await using office = await openTestPanel();
    const supervisor = await office.as("supervisor");
    await supervisor.patch("/api/settings").send({ pace: "fast" }).expect(403);
    const admin = await office.as("admin");
    await admin
      .patch("/api/settings")
      .send({ pace: "fast", paceLimits: { automatic: 12 } })
      .expect(200);
    const { body } = await admin.get("/api/pace").expect(200);
    expect(body).toMatchObject({ pace: "fast", own: ["automatic"] });
    expect(body.limits).toEqual({ ...pacePresets.fast, automatic: { perMinute: 12, burst: 10 } });
    for (const wrong of [
      { pace: "turbo" },
      { paceLimits: { automatic: 0 } },
      { paceLimits: { automatic: 1.5 } },
      { paceLimits: { stranger: 7 } },
      { paceLimits: { nothing: 1 } },
    ])
      await admin.patch("/api/settings").send(wrong).expect(422);
    await admin.patch("/api/settings").send({ paceLimits: {} }).expect(200);
    expect((await admin.get("/api/pace")).body.own).toEqual([]);
  });

  it("says what waits in each lane, since when, for whom and why", async () => {
    await using office = await openTestPanel();
    const since = office.now.toISOString();
    const marta = await client(office, "Marta");
    await waits(office, marta, "automatic");
    await waits(office, marta, "conversation");
    const tomas = await client(office, "Tomás");
    await waits(office, tomas, "automatic");
    await waits(office, chatOfGroup(toGroupJid("120363@g.us")), "alert");
    const nextAt = new Date(office.now.getTime() + HOUR);
    await office.store.transaction((tx) => markWaiting(tx, { id: 4, nextAt, attempts: 1, error: "463" }));
    office.sending = { ...office.sending, heldBy: new Map([["automatic", "lane"]]), inFlight: 1 };
    office.now = new Date(office.now.getTime() + 60_000);
    const viewer = await office.as("viewer");
    const body = (await viewer.get("/api/pace").expect(200)).body as Pace;
    expect(laneOf(body, "conversation")).toMatchObject({ waiting: 1, due: 1, dueSince: since, why: "turn" });
    expect(laneOf(body, "automatic")).toMatchObject({
      waiting: 2,
      due: 1,
      held: 0,
      dueSince: since,
      why: "lane",
    });
    expect(laneOf(body, "alert")).toMatchObject({
      waiting: 1,
      due: 0,
      held: 1,
      dueSince: null,
      why: "later",
    });
    expect(body.chats).toMatchObject([
      { to: "person", name: "Marta", lane: "conversation", messages: 2, since, why: "turn" },
      { to: "group", name: null, lane: "alert", messages: 1, nextAt: nextAt.toISOString(), why: "later" },
      { to: "person", name: "Tomás", lane: "automatic", messages: 1, since, why: "lane" },
    ]);
  });

  it("says that the server switched every pause off", async () => {
    await using office = await openTestPanel();
    office.sending = { ...office.sending, limits: null };
    const viewer = await office.as("viewer");
    expect((await viewer.get("/api/pace").expect(200)).body.deliberate).toBe(false);
  });
});
