import { createHash } from "node:crypto";
import { connect } from "node:net";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Outgoing } from "../../domain/messages/outgoing.ts";
import { WhatsAppError } from "../../session/port.ts";
import { openTestPanel, PASSWORD, type Browser, type TestPanel } from "../../testing/panel/test-panel.ts";
import { html, jpeg, mp4, pdf, svg, voiceNote } from "../../testing/sample-files.ts";
import { startTestWorld, type TestWorld } from "../../testing/test-world.ts";

const ROOM = "Chat soporte Ana N°1";
const sha256 = (file: Buffer): string => createHash("sha256").update(file).digest("hex");

interface World extends AsyncDisposable {
  town: TestWorld;
  office: TestPanel;
  operator: Browser;
  sends(file: Buffer, query?: Record<string, string>): ReturnType<Browser["post"]>;
}

async function startWorld(): Promise<World> {
  const town = await startTestWorld();
  const office = await openTestPanel({ over: town.store });
  await town.caseOf("Marta", "Ana");
  const operator = await office.as("operator");
  return {
    town,
    office,
    operator,
    sends: (file, query = {}) =>
      operator
        .post("/api/tickets/1/files")
        .query(query)
        .set("Content-Type", "application/octet-stream")
        .send(file),
    async [Symbol.asyncDispose]() {
      await office[Symbol.asyncDispose]();
      await town[Symbol.asyncDispose]();
    },
  };
}

/** What a chat got last; its file as WhatsApp's reference, and what stands under it. */
async function lastIn(town: TestWorld, chat: string): Promise<Outgoing & { kind: "media" }> {
  const content = (await town.heard(chat)).at(-1)?.content;
  if (content?.kind !== "media") throw new Error(`${chat} got no file`);
  return content;
}

/** For requests that no library makes. */
async function cookieOf(office: TestPanel): Promise<string> {
  const { headers } = await office
    .stranger()
    .post("/api/login")
    .send({ user: "operator", password: PASSWORD });
  return /\brelevo=[^;]+/.exec(String(headers["set-cookie"]))?.[0] ?? "";
}

describe("A file sent from the panel", () => {
  it("goes to the client and, with who sent it, to the agent's room: uploaded once, and on our disk already", async () => {
    await using world = await startWorld();
    const { town, office, operator } = world;
    const file = await jpeg();
    const answer = await world
      .sends(file, { name: "router.jpg", caption: "Así se ve el router" })
      .expect(200);
    expect(answer.body).toMatchObject({ number: 1, unansweredSince: null });
    const [toClient, toRoom] = [await lastIn(town, "Marta"), await lastIn(town, ROOM)];
    expect(toClient.caption).toBe("Así se ve el router");
    expect(toRoom.caption).toBe("💻 *operator* (desde el panel): Así se ve el router");
    expect(toRoom.wire).toBe(toClient.wire);
    expect(office.whatsapp.media.uploaded).toHaveLength(1);
    const { body } = await operator.get("/api/tickets/1").expect(200);
    const entry = body.entries.at(-1);
    expect(entry).toMatchObject({
      side: "agent",
      user: "operator",
      text: "Así se ve el router",
      media: { kind: "image", width: 41, height: 30, hasThumbnail: true },
      delivery: { state: "pending" },
    });
    const shown = await operator.get(`/api/entries/${entry.id}/media`).expect(200);
    expect(sha256(shown.body)).toBe(sha256(file));
    expect(office.whatsapp.media.asked).toEqual([]);
    expect(await readdir(office.mediaFolder)).toEqual([sha256(file)]);
  });

  it("is sent as what its content is, not as what it is called", async () => {
    await using world = await startWorld();
    const cases: [Buffer, string, string, string, string | null][] = [
      [await jpeg(), "foto.pdf", "image", "image/jpeg", null],
      [mp4(), "video.bin", "video", "video/mp4", null],
      [voiceNote(), "nota.ogg", "voice", "audio/ogg; codecs=opus", null],
      [pdf(), "factura marzo.pdf", "document", "application/pdf", "factura marzo.pdf"],
      [html, "foto.jpg", "document", "application/octet-stream", "foto.jpg"],
      [svg, "logo.svg", "document", "application/octet-stream", "logo.svg"],
      [Buffer.from("hola"), "../../etc/leeme.txt", "document", "text/plain", "leeme.txt"],
      [Buffer.from("MZ-something"), "", "document", "application/x-msdownload", "archivo.exe"],
      [Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2]), "rota.jpg", "document", "image/jpeg", "rota.jpg"],
    ];
    for (const [n, [file, name, kind, mimeType, fileName]] of cases.entries()) {
      await world.sends(file, { name }).expect(200);
      expect([name, world.office.whatsapp.media.uploaded[n]]).toEqual([
        name,
        expect.objectContaining({ kind, mimeType, fileName }),
      ]);
    }
  });

  it("that is sound is announced in the room, and refuses a text that nobody would see", async () => {
    await using world = await startWorld();
    const { town } = world;
    await world.sends(voiceNote()).expect(200);
    expect((await town.heard(ROOM)).slice(-2).map(({ content }) => content)).toMatchObject([
      { kind: "text", text: "💻 *operator* (desde el panel) le mandó este audio al cliente:" },
      { kind: "media", caption: null },
    ]);
    const answer = await world.sends(voiceNote(), { caption: "escuchá" }).expect(422);
    expect(answer.body.errors).toEqual([
      { path: "caption", message: "Un audio no puede llevar texto: mandalo en un mensaje aparte." },
    ]);
  });
});

describe("A file that cannot be sent", () => {
  /** What chats heard and what lies on the disk. */
  const traces = async ({ town, office }: World) => ({
    client: (await town.heard("Marta")).length,
    room: (await town.heard(ROOM)).length,
    files: await readdir(office.mediaFolder),
    uploads: office.whatsapp.media.uploaded.length,
  });

  it("is refused with what to mend, and changes nothing", async () => {
    await using world = await startWorld();
    const { office, operator } = world;
    const before = await traces(world);
    const post = (path: string) => operator.post(path).set("Content-Type", "application/octet-stream");
    const whole = 64 * 1024 * 1024;
    const cases: [string, number, string, () => ReturnType<Browser["post"]>][] = [
      ["an empty one", 422, "invalid", () => world.sends(Buffer.alloc(0))],
      ["one that is too large", 413, "file-too-large", () => world.sends(Buffer.alloc(whole + 1))],
      ["to no ticket", 404, "no-such-ticket", () => post("/api/tickets/99/files").send(pdf())],
      ["to no number", 404, "not-found", () => post("/api/tickets/x/files").send(pdf())],
      ["as JSON", 415, "not-a-file", () => operator.post("/api/tickets/1/files").send({ file: "x" })],
      [
        "as a form",
        415,
        "not-a-file",
        () => operator.post("/api/tickets/1/files").attach("file", pdf(), "a.pdf"),
      ],
      [
        "as JSON, by another spelling",
        415,
        "not-a-file",
        () => operator.post("/api/tickets/1/FILES").send({ a: 1 }),
      ],
      ["a name that never ends", 400, "invalid-query", () => world.sends(pdf(), { name: "x".repeat(300) })],
      ["to another route", 415, "not-json", () => post("/api/tickets/1/messages").send(pdf())],
    ];
    for (const [what, status, code, send] of cases) {
      const answer = await send();
      expect([what, answer.status, answer.body.code]).toEqual([what, status, code]);
    }
    expect(await traces(world)).toEqual(before);
    expect(office.logged.filter((line) => line.includes('"level":50'))).toEqual([]);
  });

  it("of unknown length is measured while it comes", async () => {
    await using world = await startWorld();
    const before = await traces(world);
    const cookie = await cookieOf(world.office);
    const part = new Uint8Array(1024 * 1024);
    let left = 66;
    const body = new ReadableStream<Uint8Array>({
      pull: (stream) => (left-- > 0 ? stream.enqueue(part) : stream.close()),
    });
    const answer = await fetch(`${world.office.url}/api/tickets/1/files`, {
      method: "POST",
      headers: { "content-type": "application/octet-stream", cookie, connection: "close" },
      body,
      duplex: "half",
    });
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([
      413,
      "file-too-large",
    ]);
    expect(await traces(world)).toEqual(before);
  });

  it("because WhatsApp is away, or takes nothing, is not promised either", async () => {
    await using world = await startWorld();
    const { whatsapp } = world.office;
    const before = await traces(world);
    const connected = whatsapp.state;
    whatsapp.state = { state: "connecting", problem: "unreachable" };
    expect((await world.sends(pdf()).expect(503)).body.code).toBe("whatsapp-offline");
    whatsapp.state = connected;
    whatsapp.media.upload = async () => {
      throw new WhatsAppError("other", { certain: true });
    };
    expect((await world.sends(pdf()).expect(502)).body.code).toBe("whatsapp-refused");
    expect(await traces(world)).toEqual(before);
  });

  it("because the case ended meanwhile reaches nobody", async () => {
    await using world = await startWorld();
    const { town, office } = world;
    const upload = office.whatsapp.media.upload.bind(office.whatsapp.media);
    office.whatsapp.media.upload = async (file) => {
      await town.person("Ana").says(ROOM, "/fin!");
      return upload(file);
    };
    const before = (await town.heard("Marta")).length;
    expect((await world.sends(pdf()).expect(409)).body.code).toBe("ticket-closed");
    expect(await town.heard("Marta")).toHaveLength(before);
  });

  it("is not taken from whoever only looks, from strangers, or from pages of other sites", async () => {
    await using world = await startWorld();
    const before = await traces(world);
    const viewer = await world.office.as("viewer");
    const send = (browser: Browser, headers: Record<string, string> = {}) =>
      browser
        .post("/api/tickets/1/files")
        .set({ "Content-Type": "application/octet-stream", ...headers })
        .send(pdf());
    await send(viewer).expect(403);
    await send(world.office.stranger()).expect(401);
    await send(world.operator, { "Sec-Fetch-Site": "cross-site" }).expect(403);
    expect(await traces(world)).toEqual(before);
  });

  it("because the browser left half way leaves nothing behind, and is nobody's fault", async () => {
    await using world = await startWorld();
    const { office } = world;
    const cookie = await cookieOf(office);
    const { hostname, port } = new URL(office.url);
    const socket = connect(Number(port), hostname);
    socket.write(
      `POST /api/tickets/1/files HTTP/1.1\r\nHost: ${hostname}:${port}\r\nCookie: ${cookie}\r\n` +
        "Content-Type: application/octet-stream\r\nContent-Length: 5000000\r\n\r\n",
    );
    socket.write(Buffer.alloc(100_000));
    const files = (): Promise<string[]> => readdir(office.mediaFolder);
    await expect.poll(files).toHaveLength(1);
    socket.destroy();
    await expect.poll(files).toEqual([]);
    expect(office.logged.filter((line) => line.includes('"level":50'))).toEqual([]);
  });
});

describe("The audit", () => {
  it("says who sent a file and how large it was, not what it was called", async () => {
    await using world = await startWorld();
    await world.sends(pdf(10), { name: "secreto.pdf", caption: "secreto" }).expect(200);
    const admin = await world.office.as("admin");
    const { text } = await admin.get("/api/audit").expect(200);
    expect(text).toContain("ticket.file-sent");
    expect(text).not.toContain("secreto");
    const [kept] = await readdir(world.office.mediaFolder);
    expect(await readFile(join(world.office.mediaFolder, kept ?? ""))).toEqual(pdf(10));
  });
});
