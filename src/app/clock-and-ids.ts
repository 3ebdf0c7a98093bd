/** Clock, message ids, random codes and secrets: handed to the desk, which reads no clock and draws no random numbers. */
import { randomBytes, randomInt } from "node:crypto";
import type { Clock } from "../domain/clock.ts";
import { toMessageId, type MessageId } from "../domain/ids.ts";

export const realClock: Clock = {
  now: () => new Date(),
  ticks: () => performance.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => {
      clearTimeout(timer);
    };
  },
};

/** Of the form that WhatsApp's own web client uses. */
export const newMessageId = (): MessageId =>
  toMessageId(`3EB0${randomBytes(9).toString("hex").toUpperCase()}`);

/** Of one message. */
export const newSecret = (): Uint8Array => randomBytes(32);

/** No letters or digits that people take for one another. */
const LEGIBLE = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

/** Eight characters, for people to read aloud and type. */
export function newCode(): string {
  return Array.from({ length: 8 }, () => LEGIBLE[randomInt(LEGIBLE.length)]).join("");
}
