import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { routes } from "../../panel/routes.ts";
import { openTestPanel } from "../../testing/panel/test-panel.ts";

let pages: string;
/** A build as small as can be. */
beforeAll(async () => {
  pages = await mkdtemp(join(tmpdir(), "relevo-pages-"));
  await mkdir(join(pages, "assets"));
  await writeFile(join(pages, "index.html"), `<meta property="csp-nonce" nonce="__NONCE__">`);
});
afterAll(() => rm(pages, { recursive: true, force: true }));

describe("Every answer of the panel", () => {
  it.each(["/", "/tickets", "/api/me", "/api/setup", "/api/nada", "/healthz", "/metrics"])(
    "tells the browser what it may do with it: %s",
    async (path) => {
      await using office = await openTestPanel({ config: { pages } });
      for (const accept of ["text/html", "application/json"]) {
        const { headers } = await office.stranger().get(path).set("Accept", accept);
        expect(headers).toMatchObject({
          "x-content-type-options": "nosniff",
          "x-frame-options": "DENY",
          "referrer-policy": "no-referrer",
          "cross-origin-opener-policy": "same-origin",
          "cross-origin-resource-policy": "same-origin",
          "cross-origin-embedder-policy": "require-corp",
          "permissions-policy": expect.stringMatching(/camera=\(\), microphone=\(\), geolocation=\(\)/),
        });
        const policy = headers["content-security-policy"] ?? "";
        expect(policy).toContain("default-src 'none'");
        expect(policy).toContain("script-src 'self';");
        expect(policy).not.toContain("unsafe");
        expect(headers["x-powered-by"]).toBeUndefined();
      }
    },
  );

  it("lets in the styles of the very page that was sent, and of no other", async () => {
    await using office = await openTestPanel({ config: { pages } });
    const nonces = new Set<string>();
    for (let n = 0; n < 3; n += 1) {
      const { headers, text } = await office
        .stranger()
        .get("/tickets")
        .set("Accept", "text/html")
        .expect(200);
      const nonce = /nonce="([\w+/=]{22,})"/.exec(text)?.[1] ?? "";
      expect(headers["content-security-policy"]).toContain(`style-src 'self' 'nonce-${nonce}'`);
      expect(headers["cache-control"]).toBe("no-store");
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(3);
  });
});

it("The audit can be read in the panel, and nothing else be done to it", () => {
  const paths = routes.filter(({ path }) => path.startsWith("/api/audit"));
  expect(paths.map(({ method, path, role }) => [method, path, role])).toEqual([
    ["get", "/api/audit", "supervisor"],
  ]);
});
