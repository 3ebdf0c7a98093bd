import { describe, expect, it } from "vitest";
import { browserName } from "./browser-name.ts";

const WEBKIT = "AppleWebKit/537.36 (KHTML, like Gecko)";

describe("The name of a browser", () => {
  it.each([
    ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox · Linux"],
    [
      `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${WEBKIT} Chrome/140.0.0.0 Safari/537.36`,
      "Chrome · Windows",
    ],
    [`Mozilla/5.0 (Windows NT 10.0) ${WEBKIT} Chrome/140.0 Safari/537.36 Edg/140.0`, "Edge · Windows"],
    [
      `Mozilla/5.0 (Linux; Android 15; SM-A155M) ${WEBKIT} SamsungBrowser/28.0 Chrome/130 Mobile Safari/537.36`,
      "Samsung Internet · Android",
    ],
    [
      "Mozilla/5.0 (Macintosh; Intel Mac OS X 14_0) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15",
      "Safari · macOS",
    ],
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 CriOS/140.0 Mobile/15E148 Safari/604.1",
      "Chrome · iPhone",
    ],
    ["curl/8.5.0", null],
    ["", null],
    [undefined, null],
    [`${"x".repeat(100_000)} Firefox/1`, null],
  ])("is short: %j", (userAgent, name) => {
    expect(browserName(userAgent)).toBe(name);
  });
});
