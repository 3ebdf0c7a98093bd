import { describe, expect, it } from "vitest";
import { FrameReader, toFrame } from "./frames.ts";

const GREETING = Buffer.from([0x57, 0x41, 6, 3]);
const ROUTED = Buffer.concat([Buffer.from("ED"), Buffer.from([0, 1, 0, 0, 3]), Buffer.from("abc"), GREETING]);

describe("Reading frames", () => {
  it.each([
    ["with a plain greeting", GREETING],
    ["with routing information before it", ROUTED],
  ])("%s, however the bytes are cut", (_name, greeting) => {
    const stream = Buffer.concat([greeting, toFrame(Buffer.from("uno")), toFrame(Buffer.from("dos"))]);
    for (let size = 1; size <= stream.length; size += 1) {
      const reader = new FrameReader();
      const frames: string[] = [];
      for (let at = 0; at < stream.length; at += size) {
        frames.push(...reader.push(stream.subarray(at, at + size)).map(String));
      }
      expect(frames).toEqual(["uno", "dos"]);
    }
  });

  it("refuses whoever does not greet", () => {
    expect(() => new FrameReader().push(Buffer.from("GET / HTTP/1.1"))).toThrow("not a WhatsApp client");
  });
});
