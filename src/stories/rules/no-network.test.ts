import { Socket } from "node:net";
import { describe, expect, it, vi } from "vitest";

/** What `scripts/loopback-only.mjs` keeps: taking it out is how this story is not failed by it. */
const strays = (Socket.prototype as unknown as Record<symbol, string[]>)[Symbol.for("relevo.strays")];

describe("The network", () => {
  it.each(["http://192.0.2.1/", "https://web.whatsapp.com/ws/chat", "http://[2001:db8::1]/"])(
    "is out of reach of a test: %s",
    async (url) => {
      vi.spyOn(process.stderr, "write").mockReturnValue(true);
      await expect(fetch(url)).rejects.toThrow("fetch failed");
      expect(strays?.splice(0)).toEqual([new URL(url).hostname.replaceAll(/[[\]]/g, "")]);
    },
  );
});
