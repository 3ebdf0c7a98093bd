/**
 * Page load measurement with an empty cache: bytes transferred, and the time until the first page can be
 * used.
 */
import { openBrowsers } from "../testing/panel/browser.ts";
import { median } from "./figures.ts";

/** What loading the first page costs. */
export interface FirstPage {
  /** Compressed size by kind: script, css, font and so on. */
  bytes: Record<string, number>;
  /**
   * Median time in milliseconds from the request until the page shows the server's data and reacts to a
   * click.
   */
  usableMs: number;
}

interface Part {
  name: string;
  encodedBodySize: number;
}

const LOADS = 5;
const LOADED = `performance.getEntriesByType("resource").concat(performance.getEntriesByType("navigation"))
  .map(({ name, encodedBodySize }) => ({ name, encodedBodySize }))`;

/** Loads the first page of the panel several times in a real browser, signed in as this user. */
export async function measureFirstPage(
  url: string,
  { user, password }: { user: string; password: string },
): Promise<FirstPage> {
  await using browsers = await openBrowsers();
  const took: number[] = [];
  let bytes: FirstPage["bytes"] = {};
  for (let n = 0; n < LOADS; n += 1) {
    await using visitor = await browsers.visitor(url);
    await visitor.signsIn(user, password);
    const client = await visitor.page.context().newCDPSession(visitor.page);
    await client.send("Network.clearBrowserCache");
    const before = performance.now();
    await visitor.page.goto("/");
    await visitor.page.getByRole("heading", { level: 1 }).waitFor();
    await visitor.page.locator("[aria-busy=true]").first().waitFor({ state: "detached" });
    took.push(performance.now() - before);
    bytes = byKind(await visitor.page.evaluate<Part[]>(LOADED));
  }
  return { bytes, usableMs: median(took) };
}

function byKind(parts: Part[]): Record<string, number> {
  const bytes: Record<string, number> = {};
  for (const { name, encodedBodySize } of parts) {
    const path = new URL(name).pathname;
    const kind = path.startsWith("/api/") ? "answers" : (/\.(\w+)$/.exec(path)?.[1] ?? "page");
    bytes[kind] = (bytes[kind] ?? 0) + encodedBodySize;
  }
  return bytes;
}
