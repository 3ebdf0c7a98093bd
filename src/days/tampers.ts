/** Planted faults (mutation testing of the judge): changes between the program and the world that the judge must find. */
import { toGroupJid, toLid, toMessageId, toPhone } from "../domain/ids.ts";
import type { Arrival } from "../domain/messages/inbound.ts";
import type { OutboundMessage, SendOutcome, SessionListener } from "../session/port.ts";
import { readBytes, type Shown } from "./marks.ts";
import type { ProgramParts } from "./cast/program.ts";
import type { Tamper } from "./stage.ts";

type Send = (letter: OutboundMessage) => Promise<SendOutcome>;
const SENT: SendOutcome = { outcome: "sent", at: null };

/** Replaces how messages are sent. `way` is called once for each run of the program. */
export const sending =
  (way: (send: Send, parts: ProgramParts) => Send): Tamper =>
  (parts) => ({ ...parts, whatsapp: { ...parts.whatsapp, send: way(parts.whatsapp.send, parts) } });

/** Replaces each arrival by what `change` returns: none, one or several. */
export const arriving = (change: (arrival: Arrival) => Arrival[]): Tamper =>
  listening((listener) => ({
    ...listener,
    arrived: (arrivals) => listener.arrived(arrivals.flatMap(change)),
  }));

/** Replaces the listener to which WhatsApp reports. */
export const listening =
  (change: (listener: SessionListener) => SessionListener): Tamper =>
  (parts) => ({ ...parts, meddle: change });

/** Loses the messages that fit and reports them as sent. */
export const losing = (fits: (letter: OutboundMessage, shown: Shown) => boolean): Tamper =>
  sending((send) => async (letter) => (fits(letter, readBytes(letter.bytes)) ? SENT : send(letter)));

/** Keeps one copy in a room back until the next case has come, and reports it as sent. */
export const lagging = (): Tamper => {
  let held: OutboundMessage | null = null;
  return sending((send) => async (letter) => {
    const { marks, body } = readBytes(letter.bytes);
    if (held === null && letter.to.kind === "group" && marks.length > 0 && !/^[🎫📂⏰]/u.test(body)) {
      held = letter;
      return SENT;
    }
    const outcome = await send(letter);
    if (held !== null && body.startsWith("📂")) await send(held);
    return outcome;
  });
};

export const toPerson = ({ to }: OutboundMessage): boolean => to.kind === "person";

export const ana = {
  lid: toLid("800000000000001"),
  phone: toPhone("5493814440001"),
} satisfies Arrival["author"];

const copied = (letter: OutboundMessage): OutboundMessage => ({
  ...letter,
  id: toMessageId(`${letter.id}9`),
});

/** Sends each person the content of the message before, whoever that was for. */
export const swapping = (): Tamper => {
  let last: OutboundMessage | null = null;
  return sending((send) => (letter) => {
    if (!toPerson(letter)) return send(letter);
    const wrong = last === null ? letter : { ...letter, bytes: last.bytes };
    last = letter;
    return send(wrong);
  });
};

/** Sends the messages that fit a second time, under another id. */
export const echoing = (fits: (shown: Shown) => boolean): Tamper =>
  sending((send) => async (letter) => {
    const outcome = await send(letter);
    if (fits(readBytes(letter.bytes))) await send(copied(letter));
    return outcome;
  });

/** Sends all messages to persons under the id of the first one. */
export const namingAlike = (): Tamper => {
  let first: OutboundMessage["id"] | null = null;
  return sending((send) => (letter) => {
    if (!toPerson(letter)) return send(letter);
    first ??= letter.id;
    return send({ ...letter, id: first });
  });
};

/** Sends all messages for one kind of recipient to another recipient too. */
export const leaking = (from: OutboundMessage["to"]["kind"], to: OutboundMessage["to"]): Tamper =>
  sending((send) => async (letter) => {
    const outcome = await send(letter);
    if (letter.to.kind === from) await send({ ...copied(letter), to });
    return outcome;
  });

/** A group as a recipient, by JID. */
export const group = (name: string): OutboundMessage["to"] => ({ kind: "group", group: toGroupJid(name) });
/** A person as a recipient, by LID. */
export const person = (lid: string): OutboundMessage["to"] => ({
  kind: "person",
  address: { lid: toLid(lid), phone: null },
});

/** Delays messages to persons by so many milliseconds. */
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

/** Swaps every two private messages that arrive. */
export const overtaking = (): Tamper => {
  let kept: Arrival | null = null;
  return arriving((arrival) => {
    if (arrival.chat.kind !== "direct") return [arrival];
    const out = kept ? [arrival, kept] : [];
    kept = kept ? null : arrival;
    return out;
  });
};

/** Shows only one address of the author of a private message: LID and phone number in turn. */
export const wavering = (): Tamper => {
  let turn = 0;
  return arriving((arrival) => {
    if (arrival.chat.kind !== "direct") return [arrival];
    const { lid, phone } = arrival.author;
    const author = ++turn % 2 === 0 ? { lid, phone: null } : { lid: null, phone };
    return [{ ...arrival, author, chat: { kind: "direct", with: author } }];
  });
};

/** Stops the date of the program's clock; waits end as before. */
export const stopping: Tamper = (parts) => {
  const now = parts.clock.now();
  const clock = Object.assign(Object.create(parts.clock) as ProgramParts["clock"], { now: () => now });
  return { ...parts, clock };
};
