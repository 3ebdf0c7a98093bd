import { describe, expect, it } from "vitest";
import { mediaAddress } from "./media-address.ts";

const SIMULATOR = "ws://127.0.0.1:4455/ws";

describe("The address of a file", () => {
  it.each([
    ["WhatsApp's usual host", null, "/v/t62?oe=1", "https://mmg.whatsapp.net/v/t62?oe=1"],
    [
      "another host of theirs",
      "https://media-eze1-1.cdn.whatsapp.net/v/a",
      "/v/b",
      "https://media-eze1-1.cdn.whatsapp.net/v/b",
    ],
    [
      "an address without a path of its own",
      "https://mmg.whatsapp.net/v/a?x=1",
      null,
      "https://mmg.whatsapp.net/v/a?x=1",
    ],
    ["a foreign host", "https://evil.example/v/a", "/v/b", "https://mmg.whatsapp.net/v/b"],
    [
      "a host that only looks like theirs",
      "https://evilwhatsapp.net/v",
      "/v/b",
      "https://mmg.whatsapp.net/v/b",
    ],
    ["this machine", "https://127.0.0.1:3000/api", "/v/b", "https://mmg.whatsapp.net/v/b"],
    ["another port of theirs", "https://mmg.whatsapp.net:22/v", "/v/b", "https://mmg.whatsapp.net/v/b"],
    ["no TLS", "http://mmg.whatsapp.net/v/a", null, "https://mmg.whatsapp.net/v/a"],
    ["a way out of the folder", null, "/../../v", "https://mmg.whatsapp.net/v"],
  ])("is WhatsApp's: %s", (_, url, directPath, expected) => {
    expect(mediaAddress({ url, directPath }, null)?.href).toBe(expected);
  });

  it.each([
    ["//evil.example/v"],
    ["/\\evil.example/v"],
    ["\\\\evil.example\\v"],
    ["@evil.example/v"],
    [".evil.example/v"],
    [":22/v"],
    ["https://evil.example/v"],
    ["file:///etc/passwd"],
    [""],
  ])("leads nowhere else: %s", (directPath) => {
    expect(mediaAddress({ url: null, directPath }, null)).toBeNull();
    expect(mediaAddress({ url: null, directPath }, SIMULATOR)).toBeNull();
  });

  it("is the simulator's own, when that is where we talk to, and nobody else's", () => {
    const at = (url: string | null, directPath: string | null) =>
      mediaAddress({ url, directPath }, SIMULATOR)?.href;
    expect(at("https://127.0.0.1:4455/v/a", null)).toBe("https://127.0.0.1:4455/v/a");
    expect(at("https://mmg.whatsapp.net/v/a", "/v/b")).toBe("https://127.0.0.1:4455/v/b");
    expect(at("https://127.0.0.1:9999/v/a", "/v/b")).toBe("https://127.0.0.1:4455/v/b");
  });
});
