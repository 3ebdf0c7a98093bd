/**
 * Load generator for the panel, a worker thread: once told what to do, it requests one kind of data after another, at most at a
 * given rate, and notes how long each response took. It can be told again when it is done.
 */
import { setTimeout as wait } from "node:timers/promises";
import { parentPort } from "node:worker_threads";
import { PanelClient } from "../demo/panel-client.ts";

/** How long the load lasts (seconds) and how many requests it makes a second at most. */
export interface Asking {
  url: string;
  admin: { user: string; password: string };
  seconds: number;
  perSecond: number;
}

export interface Asked {
  /** Milliseconds until the whole answer was there, by what was asked. */
  answers: Record<string, number[]>;
  /**
   * Milliseconds by which a timer of this thread was late, which does nothing else meanwhile: what the machine does to everybody.
   * Answers that are late by as much say nothing of the panel.
   */
  late: number[];
}

const FIRST_CONTACT = 101;
const common = ["internet", "factura", "gracias", "modem", "no anda"];
const rare = ["baceco", "gamale", "ronelu", "pisota"];
const people = ["Gonzalez", "maría", "Ledesma", "Nunez", "Zulma"];

const below = (limit: number): number => Math.floor(Math.random() * limit);
const one = (from: string[]): string => encodeURIComponent(from[below(from.length)] ?? "");

/** Path of each kind of request. The counts say how many tickets and contacts the seeded database holds. */
const questions: Record<string, (counts: { tickets: number; contacts: number }) => string> = {
  "list, newest activity": () => "/api/tickets?sort=activity&limit=40",
  "list, closed": () => "/api/tickets?state=closed&sort=closed&limit=40",
  "list, unanswered": () => "/api/tickets?state=in_progress&unanswered=true&sort=waiting&order=asc&limit=40",
  "filter, agent and mood": () => `/api/tickets?agent=${1 + below(12)}&mood=angry&sort=activity&limit=40`,
  "filter, tag and area": () => `/api/tickets?tag=${1 + below(8)}&area=sales&sort=number&limit=50`,
  "list, by a client's name": () => `/api/tickets?q=${one(people)}&limit=50`,
  "search, common word": () => `/api/search?q=${one(common)}`,
  "search, rare word": () => `/api/search?q=${one(rare)}`,
  "search, name": () => `/api/search?q=${one(people)}`,
  "search, ticket number": ({ tickets }) => `/api/search?q=${1 + below(tickets)}`,
  ticket: ({ tickets }) => `/api/tickets/${1 + below(tickets)}?limit=50`,
  "contacts, by activity": () => "/api/contacts?limit=50",
  "contacts, by name": () => "/api/contacts?sort=name&limit=50",
  "contacts, search": () => `/api/contacts?q=${one(people)}&limit=50`,
  contact: ({ contacts }) => `/api/contacts/${FIRST_CONTACT + below(contacts)}`,
  "a contact's tickets": ({ contacts }) => `/api/tickets?contact=${FIRST_CONTACT + below(contacts)}&limit=20`,
  counts: () => "/api/overview",
  "what waits for a person": () => "/api/review",
  "what is stored": () => "/api/storage",
  "what the pace holds back": () => "/api/pace",
  audit: () => "/api/audit",
};

async function run({ url, admin, seconds, perSecond }: Asking): Promise<Asked> {
  const panel = new PanelClient(url);
  await panel.signIn(admin);
  const newest = await panel.get<{ items: { number: number }[] }>("/api/tickets?limit=1");
  const counts = { tickets: newest.items[0]?.number ?? 1, contacts: 1000 };
  const asked: Asked = { answers: {}, late: [] };
  const kinds = Object.entries(questions);
  for (let n = 0; n < seconds * perSecond; n += 1) {
    const [name, path] = kinds[n % kinds.length] as (typeof kinds)[number];
    const before = performance.now();
    await panel.get(path(counts));
    const took = performance.now() - before;
    (asked.answers[name] ??= []).push(took);
    const pause = Math.max(0, 1000 / perSecond - took);
    const due = performance.now() + pause;
    await wait(pause);
    asked.late.push(Math.max(0, performance.now() - due));
  }
  return asked;
}

parentPort?.on(
  "message",
  (asking: Asking) => void run(asking).then((asked) => parentPort?.postMessage(asked)),
);
