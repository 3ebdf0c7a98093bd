import { describe, expect, it } from "vitest";
import type { BinaryNode } from "@whiskeysockets/baileys";
import { takeNumberChange } from "./number-change.ts";

const notice = (attrs: Record<string, string>, content: BinaryNode[]): BinaryNode => ({
  tag: "notification",
  attrs,
  content,
});

describe("A notice that somebody has another number", () => {
  it("in a group names who they were and who they are, and is hidden from the library", () => {
    const attrs = {
      type: "w:gp2",
      from: "120363000000@g.us",
      participant: "111@lid",
      participant_pn: "5493815550001@s.whatsapp.net",
    };
    const participant = {
      tag: "participant",
      attrs: { jid: "222@lid", phone_number: "5493815550099@s.whatsapp.net" },
    };
    const node = notice(attrs, [{ tag: "modify", attrs: {}, content: [participant] }]);
    expect(takeNumberChange(node)).toEqual({
      from: { lid: "111", phone: "5493815550001" },
      to: { lid: "222", phone: "5493815550099" },
      group: "120363000000@g.us",
    });
    expect(JSON.stringify(node)).not.toContain('"modify"');
  });

  it("outside of groups, too", () => {
    const attrs = {
      old: "5493815550001@s.whatsapp.net",
      new: "5493815550099@s.whatsapp.net",
      old_lid: "111@lid",
      new_lid: "222@lid",
    };
    const node = notice({ type: "contacts", from: "s.whatsapp.net" }, [{ tag: "modify", attrs }]);
    expect(takeNumberChange(node)).toMatchObject({ to: { lid: "222", phone: "5493815550099" }, group: null });
  });

  it("is nothing else", () => {
    const node = notice({ type: "w:gp2", from: "1@g.us" }, [{ tag: "subject", attrs: { subject: "x" } }]);
    expect(takeNumberChange(node)).toBeNull();
  });
});
