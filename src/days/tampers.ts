/** Faults that are planted between the program and the rest of the world, to see that the judge finds them. */
import { toGroupJid, toLid, toMessageId, toPhone } from "../domain/ids.ts";
import type { Arrival } from "../domain/messages/inbound.ts";
import type { OutboundMessage, SendOutcome, SessionListener } from "../session/port.ts";
import { readBytes, type Shown } from "./marks.ts";
import type { ProgramParts } from "./cast/program.ts";
import type { Tamper } from "./stage.ts";

type Send = (letter: OutboundMessage) => Promise<SendOutcome>;
const SENT: SendOutcome = { outcome: "sent" };

/** Takes what the program sends through `way`. A new way for every run of a story. */
export const sending =
  (way: (send: Send, parts: ProgramParts) => Send): Tamper =>
  (parts) => ({ ...parts, whatsapp: { ...parts.whatsapp, send: way(parts.whatsapp.send, parts) } });

/** Takes arrivals through `change` on their way into the program. */
export const arriving = (change: (arrival: Arrival) => Arrival[]): Tamper =>
  listening((listener) => ({
    ...listener,
    arrived: (arrivals) => listener.arrived(arrivals.flatMap(change)),
  }));

export const listening =
  (change: (listener: SessionListener) => SessionListener): Tamper =>
  (parts) => ({ ...parts, meddle: change });

/** Says that it has sent what fits, and has not. */
export const losing = (fits: (letter: OutboundMessage, shown: Shown) => boolean): Tamper =>
  sending((send) => async (letter) => (fits(letter, readBytes(letter.bytes)) ? SENT : send(letter)));

export const toPerson = ({ to }: OutboundMessage): boolean => to.kind === "person";

export const ana = {
  lid: toLid("800000000000001"),
  phone: toPhone("5493814440001"),
} satisfies Arrival["author"];

const copied = (letter: OutboundMessage): OutboundMessage => ({
  ...letter,
  id: toMessageId(`${letter.id}9`),
});

/** Gives each client what was meant for the one before. */
export const swapping = (): Tamper => {
  let last: OutboundMessage | null = null;
  return sending((send) => (letter) => {
    if (!toPerson(letter)) return send(letter);
    const wrong = last === null ? letter : { ...letter, bytes: last.bytes };
    last = letter;
    return send(wrong);
  });
};

/** Sends what fits a second time, as another message. */
export const echoing = (fits: (shown: Shown) => boolean): Tamper =>
  sending((send) => async (letter) => {
    const outcome = await send(letter);
    if (fits(readBytes(letter.bytes))) await send(copied(letter));
    return outcome;
  });

/** Sends everything to a person under the id of the first. */
export const namingAlike = (): Tamper => {
  let first: OutboundMessage["id"] | null = null;
  return sending((send) => (letter) => {
    if (!toPerson(letter)) return send(letter);
    first ??= letter.id;
    return send({ ...letter, id: first });
  });
};

/** Sends what goes to one place to another place too. */
export const leaking = (from: OutboundMessage["to"]["kind"], to: OutboundMessage["to"]): Tamper =>
  sending((send) => async (letter) => {
    const outcome = await send(letter);
    if (letter.to.kind === from) await send({ ...copied(letter), to });
    return outcome;
  });

export const group = (name: string): OutboundMessage["to"] => ({ kind: "group", group: toGroupJid(name) });
export const person = (lid: string): OutboundMessage["to"] => ({
  kind: "person",
  address: { lid: toLid(lid), phone: null },
});

/** Keeps what goes to a person for a while. */
export const dawdling = (ms: number): Tamper =>
  sending(
    (send, { clock }) =>
      (letter) =>
        toPerson(letter)
          ? new Promise((resolve) => {
              clock.after(ms, () => void send(letter).then(resolve));
            })
          : send(letter),
  );

/** Brings what a client says a message late. */
export const overtaking = (): Tamper => {
  let kept: Arrival | null = null;
  return arriving((arrival) => {
    if (arrival.chat.kind !== "direct") return [arrival];
    const out = kept ? [arrival, kept] : [];
    kept = kept ? null : arrival;
    return out;
  });
};

/** Shows one of a person's two addresses, and the other the next time. */
export const wavering = (): Tamper => {
  let turn = 0;
  return arriving((arrival) => {
    if (arrival.chat.kind !== "direct") return [arrival];
    const { lid, phone } = arrival.author;
    const author = ++turn % 2 === 0 ? { lid, phone: null } : { lid: null, phone };
    return [{ ...arrival, author, chat: { kind: "direct", with: author } }];
  });
};

/** The machine's clock does not go on. */
export const stopping: Tamper = (parts) => {
  const now = parts.clock.now();
  const clock = Object.assign(Object.create(parts.clock) as ProgramParts["clock"], { now: () => now });
  return { ...parts, clock };
};
