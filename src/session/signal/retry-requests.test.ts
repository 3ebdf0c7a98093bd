import { describe, expect, it } from "vitest";
import { toGroupJid, toLid, toPhone } from "../../domain/ids.ts";
import { toAddress } from "../address.ts";
import type { SendTo } from "../port.ts";
import { mayAskAgain, type Recipients } from "./retry-requests.ts";

const GROUP = "120363000000000001@g.us";
const inGroup: SendTo = { kind: "group", group: toGroupJid(GROUP) };
const toMarta: SendTo = { kind: "person", address: { lid: null, phone: toPhone("5493815550001") } };

/** Ana is in the group, Beto came a moment ago; Marta's LID is the library's secret. */
function recipients(asked: boolean[] = []): Recipients {
  const ana = { id: "801@lid", phoneNumber: "5493814440001@s.whatsapp.net" };
  const beto = { id: "802@lid" };
  return {
    self: { lid: toLid("900"), phone: toPhone("5493810000001") },
    pairOf: async (jid) => (toAddress(jid).lid === "701" ? "5493815550001@s.whatsapp.net" : null),
    members: async (_, fresh) => {
      asked.push(fresh);
      return fresh ? [ana, beto] : [ana];
    },
  };
}

describe("A message that somebody could not read", () => {
  it.each([
    ["the client it was for", toMarta, { remoteJid: "5493815550001:7@s.whatsapp.net" }],
    ["that client under their hidden number", toMarta, { remoteJid: "701:3@lid", participant: "701:3@lid" }],
    ["another device of ours", toMarta, { remoteJid: "701@lid", participant: "900:2@lid" }],
    ["a member of its group", inGroup, { remoteJid: GROUP, participant: "801:9@lid" }],
    [
      "that member under their phone",
      inGroup,
      { remoteJid: GROUP, participant: "5493814440001@s.whatsapp.net" },
    ],
    ["a member who came a moment ago", inGroup, { remoteJid: GROUP, participant: "802@lid" }],
    ["our own other device, in a group", inGroup, { remoteJid: GROUP, participant: "900:4@lid" }],
  ])("is sent again to %s", async (_, to, key) => {
    expect(await mayAskAgain(key, to, recipients())).toBe(true);
  });

  it.each([
    ["another client", toMarta, { remoteJid: "5493815550009@s.whatsapp.net" }],
    ["another client's hidden number", toMarta, { remoteJid: "709@lid" }],
    ["somebody in a group", toMarta, { remoteJid: GROUP, participant: "5493815550001@s.whatsapp.net" }],
    ["a client, of what a group was told", inGroup, { remoteJid: "801@lid" }],
    ["a stranger who names the group", inGroup, { remoteJid: GROUP, participant: "809@lid" }],
    ["a member, in another group", inGroup, { remoteJid: "120363000000000002@g.us", participant: "801@lid" }],
    ["nobody", inGroup, {}],
  ])("is not sent to %s", async (_, to, key) => {
    expect(await mayAskAgain(key, to, recipients())).toBe(false);
  });

  it("asks WhatsApp for the members only when somebody is not among those that are known", async () => {
    const asked: boolean[] = [];
    await mayAskAgain({ remoteJid: GROUP, participant: "801@lid" }, inGroup, recipients(asked));
    expect(asked).toEqual([false]);
  });
});
