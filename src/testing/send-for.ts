/** Lets the sender work on the outbox of a test world, with a scripted connection. */
import { pino } from "pino";
import { heldBack, undelivered } from "../desk/delivery/undelivered.ts";
import { Sender } from "../outbox/sender.ts";
import { movedClock } from "./moved-clock.ts";
import { Line, type Answer } from "./outbox-world.ts";
import type { TestWorld } from "./test-world.ts";

/** Sends for so many seconds of the world's time; every message is answered so. */
export async function sendFor(world: TestWorld, seconds: number, answer: Answer): Promise<void> {
  const line = new Line();
  line.answer = answer;
  const clock = movedClock(world.now);
  await using sender = new Sender({
    whatsapp: line,
    store: world.store,
    runInTransaction: world.runInTransaction,
    log: pino({ level: "silent" }),
    pace: "none",
    undelivered,
    heldBack,
    sent: () => undefined,
    clock,
    chance: () => 0.5,
  });
  for (let second = 0; second < seconds; second++) {
    sender.wake();
    for (let turn = 0; turn < 30; turn++) await new Promise(setImmediate);
    clock.forward(1000);
    world.now = clock.now();
  }
}
