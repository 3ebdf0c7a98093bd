import { describe, expect, it } from "vitest";
import { toPersonId, toTicketNumber } from "../../domain/ids.ts";
import { plansOf } from "../../testing/sql/query-plans.ts";
import { openTemporaryStore } from "../../testing/temporary-store.ts";
import { firstTime, forgetSaid } from "./cards.ts";
import {
  findUnansweredUnreported,
  findUnnudged,
  findUnreminded,
  findUnreported,
  alertKey,
  nudgeKey,
  reminderKey,
} from "./clock-lists.ts";
import { addMainGroup, addRoom } from "../team/groups.ts";
import type { Store } from "../engine/open.ts";
import { findFirstAnswers, findOpen } from "./overview-lists.ts";
import { addPerson } from "../contacts/people.ts";
import { addAgentRow } from "../team/agents.ts";
import { openTicket, saveTicket } from "./tickets.ts";

const NOW = new Date("2026-03-02T13:00:00Z");
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000);
const number = toTicketNumber(1);
const agent = toPersonId(2);

/** One ticket, waiting since then or taken at that time. */
async function withTicket(
  store: Store,
  {
    waiting,
    claimed = null,
    unanswered = null,
  }: { waiting: Date; claimed?: Date | null; unanswered?: Date | null },
) {
  await store.transaction(async (tx) => {
    const group = await addMainGroup(tx, {
      kind: "support",
      name: "Soporte",
      state: "pending",
      createdAt: NOW,
    });
    const contact = await addPerson(tx, { lid: null, phone: null, pushName: "Marta", now: NOW });
    await addPerson(tx, { lid: null, phone: null, pushName: "Ana", now: NOW });
    await addAgentRow(tx, { person: agent, name: "Ana", roomsWanted: 1, createdAt: NOW });
    const room = await addRoom(tx, { agent, ordinal: 1, name: "Chat soporte Ana N°1", createdAt: NOW });
    const ticket = await openTicket(tx, contact.id, {
      now: waiting,
      gatherUntil: waiting,
      gatherBy: waiting,
    });
    const { gatherUntil: _until, gatherBy: _by, ...opened } = ticket;
    const queued = {
      ...opened,
      area: "support" as const,
      mainGroup: group.id,
      waitingSince: waiting,
      unansweredSince: unanswered,
    };
    await saveTicket(
      tx,
      claimed === null
        ? { ...queued, state: "waiting" }
        : { ...queued, state: "in_progress", agent, room: room.id, panelUser: null, claimedAt: claimed },
    );
  });
}

const say = (store: Store, key: string) => store.transaction((tx) => firstTime(tx, key, NOW));

describe("What is due", () => {
  it.each([
    [4, 0, 0],
    [5, 1, 0],
    [9, 1, 0],
    [10, 1, 1],
  ])("after waiting %i minutes: %i to remind of, %i to report", async (minutes, reminders, reports) => {
    await using town = await openTemporaryStore(NOW);
    await withTicket(town.store, { waiting: ago(minutes) });
    expect(await findUnreminded(town.store.read, NOW)).toHaveLength(reminders);
    expect(await findUnreported(town.store.read, NOW)).toHaveLength(reports);
  });

  it("is not due any more once it was said, by the same mark in code and in the database", async () => {
    await using town = await openTemporaryStore(NOW);
    await withTicket(town.store, { waiting: ago(30) });
    await say(town.store, reminderKey(number));
    await say(town.store, alertKey(number, "unclaimed", ago(30)));
    expect(await findUnreminded(town.store.read, NOW)).toEqual([]);
    expect(await findUnreported(town.store.read, NOW)).toEqual([]);
    await town.store.transaction((tx) => forgetSaid(tx, `wait:${number}:`));
    expect(await findUnreminded(town.store.read, NOW)).toEqual([
      { number, since: ago(30), hours: null, minutes: 5 },
    ]);
  });

  it("is an answer that is owed for long enough by the agent who has the case now", async () => {
    await using town = await openTemporaryStore(NOW);
    await withTicket(town.store, { waiting: ago(40), unanswered: ago(40), claimed: ago(7) });
    expect(await findUnnudged(town.store.read, NOW, 5)).toEqual([
      { number, since: ago(7), hours: null, minutes: 5 },
    ]);
    expect(await findUnnudged(town.store.read, NOW, 8)).toEqual([]);
    await say(town.store, nudgeKey(number));
    expect(await findUnnudged(town.store.read, NOW, 5)).toEqual([]);
    expect(await findUnansweredUnreported(town.store.read, NOW, 5)).toHaveLength(1);
    await say(town.store, alertKey(number, "unanswered", ago(7)));
    expect(await findUnansweredUnreported(town.store.read, NOW, 5)).toEqual([]);
  });

  it("is nothing when the client has their answer", async () => {
    await using town = await openTemporaryStore(NOW);
    await withTicket(town.store, { waiting: ago(40), claimed: ago(30) });
    expect(await findUnnudged(town.store.read, NOW, 5)).toEqual([]);
    expect(await findUnreminded(town.store.read, NOW)).toEqual([]);
  });

  it("is found by the state's index, whatever was closed", async () => {
    await using town = await openTemporaryStore(NOW);
    const plans = await plansOf(town.path, async (read) => {
      await findUnreminded(read, NOW);
      await findUnreported(read, NOW);
      await findUnnudged(read, NOW, 5);
      await findUnansweredUnreported(read, NOW, 5);
      await findOpen(read, { state: "waiting", mainGroup: null, agent: null }, 20);
      await findOpen(read, { state: "in_progress", mainGroup: null, agent }, 20);
    });
    expect(plans).toHaveLength(6);
    for (const plan of plans) {
      expect(plan).toMatch(/SEARCH tickets USING (COVERING )?INDEX tickets_(state_opened|agent)/);
      expect(plan).not.toMatch(/SCAN (tickets|said)/);
    }
  });
});

describe("The day's figures", () => {
  it("are found from the day's own rows", async () => {
    await using town = await openTemporaryStore(NOW);
    const [answers] = await plansOf(town.path, async (read) => {
      await findFirstAnswers(read, NOW);
    });
    expect(answers).toMatch(/SEARCH tickets USING INDEX tickets_state_opened \(state=\? AND opened_at>\?\)/);
    expect(answers).toMatch(/SEARCH entries USING INDEX entries_ticket/);
  });
});
