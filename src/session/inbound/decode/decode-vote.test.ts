import { createCipheriv, createHash, createHmac } from "node:crypto";
import { proto, type WAMessage } from "@whiskeysockets/baileys";
import { describe, expect, it } from "vitest";
import { toAddress } from "../../address.ts";
import { decode } from "./decode.ts";

const OURS = { pn: "5491140000000@s.whatsapp.net", lid: "900000000000000@lid" };
const MARTA = { pn: "5491155550001@s.whatsapp.net", lid: "700000000000001@lid" };
const secret = Buffer.alloc(32, 9);
const iv = Buffer.alloc(12, 3);
const hash = (option: string): Buffer => createHash("sha256").update(option).digest();

/** As phones seal it. */
function sealed(plain: Uint8Array, use: string, names: { creator: string; voter: string }): Buffer {
  const info = Buffer.concat([
    ...["3B", names.creator, names.voter, use].map((one) => Buffer.from(one)),
    Buffer.from([1]),
  ]);
  const key = createHmac("sha256", createHmac("sha256", Buffer.alloc(32)).update(secret).digest())
    .update(info)
    .digest();
  const cipher = createCipheriv("aes-256-gcm", key, iv);
  cipher.setAAD(Buffer.from(`3B\0${names.voter}`));
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** `knows`: whose message has that secret. */
const read = async (message: proto.IMessage, knows: string | null) => {
  const received: WAMessage = {
    key: { remoteJid: MARTA.lid, remoteJidAlt: MARTA.pn, fromMe: false, id: "3A01" },
    message: proto.Message.decode(proto.Message.encode(message).finish()),
    messageTimestamp: 1_800_000_000,
  };
  const arrival = await decode(received, {
    self: toAddress(OURS.pn, OURS.lid),
    live: true,
    journalKey: null,
    secretOf: async (_id, by) =>
      knows !== null && by.lid === toAddress(knows).lid ? secret.toString("base64") : null,
  });
  return arrival?.content;
};

const vote = (names: { creator: string; voter: string }, ...options: string[]): proto.IMessage => {
  const plain = proto.Message.PollVoteMessage.encode({ selectedOptions: options.map(hash) }).finish();
  return {
    pollUpdateMessage: {
      pollCreationMessageKey: { id: "3B", remoteJid: OURS.lid, fromMe: false },
      vote: { encPayload: sealed(plain, "Poll Vote", names), encIv: iv },
    },
  };
};

describe("A vote", () => {
  it.each([
    ["ours, by LID", { creator: OURS.lid, voter: MARTA.lid }, OURS.lid],
    ["ours, by phone", { creator: OURS.pn, voter: MARTA.pn }, OURS.lid],
    ["their own", { creator: MARTA.lid, voter: MARTA.lid }, MARTA.lid],
    ["ours, voted under the phone", { creator: OURS.lid, voter: MARTA.pn }, OURS.lid],
  ])("in a poll that is %s opens", async (_title, names, knows) => {
    expect(await read(vote(names, "mañana"), knows)).toEqual({
      kind: "vote",
      poll: "3B",
      choices: [hash("mañana").toString("hex")],
    });
  });

  it("that was taken back chooses nothing", async () => {
    const names = { creator: OURS.lid, voter: MARTA.lid };
    expect(await read(vote(names), OURS.lid)).toEqual({ kind: "vote", poll: "3B", choices: [] });
  });

  it("stays shut without the poll's secret, or with another", async () => {
    const shut = { kind: "vote", poll: "3B", choices: null };
    expect(await read(vote({ creator: OURS.lid, voter: MARTA.lid }, "hoy"), null)).toEqual(shut);
    expect(await read(vote({ creator: "1@lid", voter: "2@lid" }, "hoy"), OURS.lid)).toEqual(shut);
  });
});

describe("An answer to an event", () => {
  const { EventResponseType } = proto.Message.EventResponseMessage;
  it.each([
    [EventResponseType.GOING, "event-going"],
    [EventResponseType.NOT_GOING, "event-not-going"],
    [EventResponseType.MAYBE, "event-maybe"],
  ])("opens (%s)", async (response, form) => {
    const plain = proto.Message.EventResponseMessage.encode({ response }).finish();
    const encPayload = sealed(plain, "Event Response", { creator: OURS.lid, voter: MARTA.lid });
    const encEventResponseMessage = { eventCreationMessageKey: { id: "3B" }, encPayload, encIv: iv };
    expect(await read({ encEventResponseMessage }, OURS.lid)).toMatchObject({ kind: "rich", rich: { form } });
    expect(await read({ encEventResponseMessage }, null)).toMatchObject({ rich: { form: "event-answer" } });
  });
});
