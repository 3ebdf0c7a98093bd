import { proto } from "@whiskeysockets/baileys";
import { describe as chapter, expect, it } from "vitest";
import { describe as facts, refIn } from "./media-facts.ts";

const wireOf = (message: proto.IMessage): string =>
  Buffer.from(proto.Message.encode(message).finish()).toString("base64");
const photo = wireOf({
  imageMessage: {
    width: 640,
    height: 400,
    fileSha256: Buffer.alloc(32, 1),
    jpegThumbnail: Buffer.from("<svg>"),
  },
});

chapter("What a reference to a file says", () => {
  it("is how it looks, and no picture that is none", () => {
    expect(refIn(photo)?.type).toBe("image");
    expect(facts(photo)).toEqual({
      thumbnail: null,
      width: 640,
      height: 400,
      pages: null,
      waveform: null,
      sha256: "01".repeat(32),
    });
  });

  it.each([
    ["a text", wireOf({ conversation: "hola" })],
    ["damaged bytes", "A".repeat(300)],
  ])("is nothing for %s", (_what, wire) => {
    expect(refIn(wire)).toBeNull();
    expect(facts(wire).width).toBeNull();
  });
});
