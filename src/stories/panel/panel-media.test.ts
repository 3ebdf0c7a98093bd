import { createHash } from "node:crypto";
import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { pino } from "pino";
import { describe, expect, it } from "vitest";
import type { Media, MediaKind } from "../../domain/messages/inbound.ts";
import { openLibrary } from "../../media/library.ts";
import { entries } from "../../store/schema/messages.ts";
import { openTestPanel, type Browser, type TestPanel } from "../../testing/panel/test-panel.ts";
import { html, jpeg, mp4, pdf, svg, voiceNote } from "../../testing/sample-files.ts";
import { startTestWorld, type TestWorld } from "../../testing/test-world.ts";

const sha256 = (file: Buffer): string => createHash("sha256").update(file).digest("hex");

interface World extends AsyncDisposable {
  town: TestWorld;
  office: TestPanel;
  viewer: Browser;
  /** A client sends a file; gives where the panel shows it. */
  receives(file: Buffer, details?: Partial<Media> & { kind?: MediaKind }): Promise<string>;
}

async function startWorld(): Promise<World> {
  const town = await startTestWorld();
  const office = await openTestPanel({ over: town.store });
  await town.caseOf("Marta", "Ana");
  return {
    town,
    office,
    viewer: await office.as("viewer"),
    async receives(file, { kind = "image", ...details } = {}) {
      const media = { ...office.whatsapp.media.put(kind, file), ...details };
      await town.person("Marta").sends({ kind: "media", media });
      const rows = await town.store.read.select({ id: entries.id }).from(entries);
      return `/api/entries/${rows.at(-1)?.id}/media`;
    },
    async [Symbol.asyncDispose]() {
      await office[Symbol.asyncDispose]();
      await town[Symbol.asyncDispose]();
    },
  };
}

const raw = (browser: Browser, path: string) => browser.get(path).buffer(true).parse(inBytes);

/** As it came, whatever its type. */
function inBytes(res: unknown, done: (error: Error | null, body: Buffer) => void): void {
  const parts: Buffer[] = [];
  const stream = res as NodeJS.ReadableStream;
  stream.on("data", (part: Buffer) => parts.push(part));
  stream.on("end", () => done(null, Buffer.concat(parts)));
}

describe("A file in a conversation", () => {
  it("is shown as what its bytes are, whatever the sender called it", async () => {
    await using world = await startWorld();
    const cases: [string, Buffer, Partial<Media> & { kind?: MediaKind }, string][] = [
      ["a photo", await jpeg(), {}, "image/jpeg"],
      ["a photo sent as a page", await jpeg(2), { mimeType: "text/html", fileName: "a.html" }, "image/jpeg"],
      ["a voice note", voiceNote(), { kind: "voice" }, "audio/ogg; codecs=opus"],
      ["a video", mp4(), { kind: "video" }, "video/mp4"],
    ];
    for (const [what, file, details, type] of cases) {
      const answer = await raw(world.viewer, await world.receives(file, details)).expect(200);
      expect([what, answer.headers["content-type"]]).toEqual([what, type]);
      expect(answer.headers["content-disposition"]).toBeUndefined();
      expect([what, sha256(answer.body)]).toEqual([what, sha256(file)]);
    }
  });

  it("is only saved, never shown, when it could act: PDF, HTML, SVG and what nobody knows", async () => {
    await using world = await startWorld();
    const cases: [Buffer, string][] = [
      [pdf(), "factura ñandú.pdf"],
      [html, "foto.jpg"],
      [svg, "logo.svg"],
      [Buffer.from("cualquier cosa"), "nada"],
    ];
    for (const [file, fileName] of cases) {
      const mimeType = "image/jpeg";
      const path = await world.receives(file, { kind: "document", fileName, mimeType });
      const answer = await raw(world.viewer, path).expect(200);
      expect(answer.headers["content-type"]).toBe("application/octet-stream");
      expect(answer.headers["content-disposition"]).toMatch(/^attachment; filename=/);
      expect(answer.body.equals(file)).toBe(true);
    }
    // Written the other way round, it would read "facturaexe.pdf".
    const named = await world.receives(pdf(1), { kind: "document", fileName: "../ñandú\u202efdp.exe" });
    expect((await world.viewer.get(named)).headers["content-disposition"]).toBe(
      "attachment; filename=\"?and?fdp.exe\"; filename*=UTF-8''%C3%B1and%C3%BAfdp.exe",
    );
  });

  it("cannot run a script, is not guessed at, and stays in the browser of whoever may see it", async () => {
    await using world = await startWorld();
    const { headers } = await world.viewer.get(await world.receives(await jpeg())).expect(200);
    expect(headers["content-security-policy"]).toBe("sandbox; default-src 'none'");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["cache-control"]).toBe("private, max-age=86400, immutable");
    expect(headers["vary"]).toContain("Cookie");
  });

  it("is saved under its name when asked to be", async () => {
    await using world = await startWorld();
    const path = await world.receives(await jpeg());
    const { headers } = await world.viewer.get(`${path}?download=1`).expect(200);
    expect(headers["content-type"]).toBe("application/octet-stream");
    expect(headers["content-disposition"]).toMatch(/^attachment; filename=relevo-\d+\.jpg$/);
  });

  it("comes in parts, so that players can jump", async () => {
    await using world = await startWorld();
    const file = mp4();
    const path = await world.receives(file, { kind: "video" });
    const part = await raw(world.viewer, path).set("Range", "bytes=100-199").expect(206);
    expect(part.headers["content-range"]).toBe(`bytes 100-199/${file.length}`);
    expect(part.body.equals(file.subarray(100, 200))).toBe(true);
    const beyond = await world.viewer.get(path).set("Range", "bytes=999999-").expect(416);
    expect(beyond.headers["content-range"]).toBe(`bytes */${file.length}`);
    expect(beyond.body).toMatchObject({ code: "bad-range" });
    const { etag } = (await world.viewer.get(path)).headers;
    await world.viewer
      .get(path)
      .set("If-None-Match", etag ?? "")
      .expect(304);
  });

  it("is fetched once: by two who look at once, by who looks later, and in another message", async () => {
    await using world = await startWorld();
    const { media } = world.office.whatsapp;
    const file = await jpeg();
    const path = await world.receives(file);
    let open = (): void => undefined;
    media.gate = new Promise((resolve) => (open = resolve));
    const looks = [raw(world.viewer, path).expect(200), raw(world.viewer, path).expect(200)].map((one) =>
      one.then(({ body }) => sha256(body)),
    );
    open();
    expect(await Promise.all(looks)).toEqual([sha256(file), sha256(file)]);
    await world.viewer.get(path).expect(200);
    await world.viewer.get(await world.receives(file)).expect(200);
    expect(media.asked).toHaveLength(1);
    const kept = join(world.office.mediaFolder, sha256(file));
    expect((await stat(kept)).mode & 0o777).toBe(0o600);
    expect(await readdir(world.office.mediaFolder)).toEqual([sha256(file)]);
  });

  it("is fetched again when somebody removed it from the disk", async () => {
    await using world = await startWorld();
    const file = await jpeg();
    const path = await world.receives(file);
    await world.viewer.get(path).expect(200);
    await rm(join(world.office.mediaFolder, sha256(file)));
    await world.viewer.get(path).expect(200);
    expect(world.office.whatsapp.media.asked).toHaveLength(2);
  });

  it("says what to do when it cannot be had, and leaves nothing behind", async () => {
    await using world = await startWorld();
    const { media } = world.office.whatsapp;
    const cases = [
      ["offline", 503],
      ["too-big", 409],
      ["damaged", 502],
      ["gone", 410],
    ] as const;
    for (const [n, [outcome, status]] of cases.entries()) {
      const path = await world.receives(await jpeg(n));
      media.trouble = outcome;
      const answer = await world.viewer.get(path).expect(status);
      expect(answer.headers["content-type"]).toContain("application/problem+json");
      expect(answer.headers["cache-control"]).toBe("no-store");
      expect(answer.body.code).toBe(`media-${outcome}`);
      expect(answer.body.detail.length).toBeGreaterThan(20);
      media.trouble = null;
    }
    expect(await readdir(world.office.mediaFolder)).toEqual([]);
  });

  it("does not make the phone search for the same lost file at every look", async () => {
    await using world = await startWorld();
    const { media } = world.office.whatsapp;
    const path = await world.receives(await jpeg());
    media.trouble = "gone";
    await world.viewer.get(path).expect(410);
    await world.viewer.get(path).expect(410);
    expect(media.asked).toHaveLength(1);
    expect(media.asked[0]?.message).toMatchObject({
      chat: { kind: "person", address: world.town.person("Marta").address },
      author: world.town.person("Marta").address,
    });
    media.trouble = null;
    world.office.now = new Date(world.office.now.getTime() + 11 * 60_000);
    await world.viewer.get(path).expect(200);
  });

  it("shows its small picture without any fetching, and only if it is one", async () => {
    await using world = await startWorld();
    const thumbnail = await jpeg(3);
    const { media } = world.office.whatsapp;
    const pathOf = async (jpegThumbnail: Buffer | null): Promise<string> => {
      const { wire } = media.put("image", await jpeg(), { jpegThumbnail, width: 800, height: 600 });
      return (await world.receives(Buffer.alloc(0), { wire })).replace("/media", "/thumbnail");
    };
    const answer = await raw(world.viewer, await pathOf(thumbnail)).expect(200);
    expect(answer.headers["content-type"]).toBe("image/jpeg");
    expect(answer.headers["content-security-policy"]).toBe("sandbox; default-src 'none'");
    expect(answer.body.equals(thumbnail)).toBe(true);
    expect((await world.viewer.get(await pathOf(null)).expect(404)).body.code).toBe("media-no-thumbnail");
    await world.viewer.get(await pathOf(html)).expect(404);
    expect(media.asked).toEqual([]);
    const { body } = await world.viewer.get("/api/tickets/1").expect(200);
    const facts = body.entries.flatMap((one: { media: object | null }) => one.media ?? []);
    expect(facts).toMatchObject([
      { kind: "image", hasThumbnail: true, width: 800, height: 600 },
      { hasThumbnail: false },
      { hasThumbnail: false },
    ]);
  });

  it("is for whoever signed in, and exists only where there is one", async () => {
    await using world = await startWorld();
    const path = await world.receives(await jpeg());
    for (const one of [path, path.replace("/media", "/thumbnail")]) {
      const answer = await world.office.stranger().get(one).expect(401);
      expect(answer.body.code).toBe("not-signed-in");
    }
    for (const one of ["/api/entries/1/media", "/api/entries/999/media", "/api/entries/x/media"])
      expect((await world.viewer.get(one).expect(404)).body.code).toBe("not-found");
  });
});

describe("The files on the disk", () => {
  it("make room, the longest unused first, and never under somebody's eyes", async () => {
    await using world = await startWorld();
    const { office, town } = world;
    const files = [mp4(4000), mp4(4001), mp4(4002)];
    const paths: string[] = [];
    for (const file of files) {
      paths.push(await world.receives(file, { kind: "video" }));
      await world.viewer.get(paths.at(-1) ?? "").expect(200);
      office.now = new Date(office.now.getTime() + 20 * 60_000);
    }
    await world.viewer.get(paths[0] ?? "").expect(200);
    await town.store.transaction(async () => undefined);
    await using small = await openLibrary({
      folder: office.mediaFolder,
      store: town.store,
      whatsapp: office.whatsapp,
      clock: () => office.now,
      log: pino({ level: "silent" }),
      keepBytes: 10_000,
    });
    await small.tidy();
    expect(await readdir(office.mediaFolder)).toEqual(
      [files[0], files[2]].map((one) => sha256(one ?? pdf())).toSorted(),
    );
    await world.viewer.get(paths[1] ?? "").expect(200);
  });
});
