import type { BinaryNode } from "@whiskeysockets/baileys";
import { describe, expect, it } from "vitest";
import { Stanzas } from "./stanzas.ts";

const GROUP = "120363000000000001@g.us";
const ANA = "100000000000001@lid";
const KEY = { id: "M1", remoteJid: GROUP, participant: ANA };

const delivery = (attrs: Record<string, string> = {}): BinaryNode => ({
  tag: "message",
  attrs: { id: "M1", from: GROUP, participant: ANA, ...attrs },
  content: [{ tag: "enc", attrs: { type: "skmsg" }, content: Buffer.from("ciphertext") }],
});

const cipher = (node: BinaryNode): Uint8Array => (node.content as BinaryNode[])[0]!.content as Uint8Array;

describe("A stanza that is delivered again while its first delivery is worked on", () => {
  it("hands the message what the journal has of either delivery", () => {
    const stanzas = new Stanzas();
    const [first, second] = [delivery(), delivery({ offline: "1" })];
    stanzas.saw(first);
    stanzas.saw(second);
    stanzas.of(cipher(first))!.journal.hasIt = true;
    const taken = stanzas.take(KEY);
    expect([taken?.journal.hasIt, taken?.live]).toEqual([true, false]);
    expect(stanzas.take(KEY)).toBeNull();
  });

  it("begins anew once the first was taken", () => {
    const stanzas = new Stanzas();
    const first = delivery();
    stanzas.saw(first);
    stanzas.of(cipher(first))!.journal.hasIt = true;
    stanzas.take(KEY);
    stanzas.saw(delivery());
    expect(stanzas.take(KEY)?.journal.hasIt).toBe(false);
  });
});
