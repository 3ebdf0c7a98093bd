import { randomBytes } from "node:crypto";
import { normalizeMessageContent, proto } from "@whiskeysockets/baileys";
import { beforeAll, describe, expect, it } from "vitest";
import type { Person } from "../../simulator/person/person.ts";
import type { PersonMessage } from "../../simulator/person/person-screen.ts";
import { html, jpeg, pdf, voiceNote } from "../../testing/sample-files.ts";
import { startWireWorld, type Case, type WireWorld } from "../../testing/wire/wire-world.ts";

interface EntryJson {
  id: number;
  media: { kind: string; mimeType: string; hasThumbnail: boolean; width: number | null } | null;
}

let world: WireWorld;
let marta: Person;
let ana: Person;
let opened: Case;

beforeAll(async () => {
  world = await startWireWorld({ support: { Ana: 1 }, adopted: true });
  marta = await world.person("Marta");
  ana = world.agent("Ana");
  opened = await world.caseOf(marta, "Ana");
  return () => world[Symbol.asyncDispose]();
});

const seen = new Set<number>();

/** The next entry of the case with a file that no test has looked at. */
async function nextFile(): Promise<EntryJson> {
  const isNew = ({ id, media }: EntryJson): boolean => media !== null && !seen.has(id);
  const { entries } = await world.api.until<{ entries: EntryJson[] }>(
    `/api/tickets/${opened.number}`,
    (page) => page.entries.some(isNew),
  );
  const entry = entries.find(isNew);
  if (!entry) throw new Error("it was there a moment ago");
  seen.add(entry.id);
  return entry;
}

const fileOf = ({ id }: EntryJson): string => `/api/entries/${id}/media`;
const bytesOf = async (answer: Response): Promise<Buffer> => Buffer.from(await answer.arrayBuffer());
const codeOf = async (answer: Response) => [answer.status, ((await answer.json()) as { code: string }).code];

/** Where WhatsApp keeps the file of a message, and its key. */
function referenceIn({ raw }: PersonMessage): { directPath: string; mediaKey: Uint8Array } {
  const content = normalizeMessageContent(raw.message) ?? new proto.Message();
  const { directPath, mediaKey } = content.documentMessage ?? content.imageMessage ?? {};
  if (!directPath || !mediaKey) throw new Error("no file in it");
  return { directPath, mediaKey };
}

const sendDocument = (document: Buffer): Promise<PersonMessage> =>
  marta.says(world.desk, { document, mimetype: "application/pdf", fileName: "factura.pdf" });

describe("A file from a client, in the panel", () => {
  it("is the same to the last byte: a photo, a voice note, a PDF that is only saved", async () => {
    const photo = await jpeg();
    await marta.says(world.desk, { image: photo, caption: "así quedó" });
    const image = await nextFile();
    expect(image.media).toMatchObject({ kind: "image", hasThumbnail: true, width: 41 });
    const shown = await world.api.raw(fileOf(image));
    expect([shown.status, shown.headers.get("content-type")]).toEqual([200, "image/jpeg"]);
    expect(await bytesOf(shown)).toEqual(photo);
    const small = await world.api.raw(fileOf(image).replace("/media", "/thumbnail"));
    expect([small.status, small.headers.get("content-type")]).toEqual([200, "image/jpeg"]);

    const voice = voiceNote(40_000);
    await marta.says(world.desk, { audio: voice, ptt: true, seconds: 3, mimetype: "audio/ogg; codecs=opus" });
    const part = await world.api.raw(fileOf(await nextFile()), { range: "bytes=1000-1999" });
    expect([part.status, part.headers.get("content-type")]).toEqual([206, "audio/ogg; codecs=opus"]);
    expect(await bytesOf(part)).toEqual(voice.subarray(1000, 2000));

    const bill = pdf(3_000_000);
    await sendDocument(bill);
    const saved = await world.api.raw(fileOf(await nextFile()));
    expect(saved.headers.get("content-type")).toBe("application/octet-stream");
    expect(saved.headers.get("content-disposition")).toContain("attachment; filename");
    expect((await bytesOf(saved)).equals(bill)).toBe(true);
  });

  it("is never shown as a page, whatever it is called", async () => {
    const pretending = { image: html, mimetype: "image/jpeg", jpegThumbnail: "" };
    await marta.says(world.desk, pretending);
    const answer = await world.api.raw(fileOf(await nextFile()));
    expect(answer.headers.get("content-type")).toBe("application/octet-stream");
    expect(answer.headers.get("content-disposition")).toContain("attachment");
    expect(answer.headers.get("content-security-policy")).toBe("sandbox; default-src 'none'");
  });

  it("is refused when somebody changed it on the way, and had when it comes whole", async () => {
    const sent = await sendDocument(pdf(1));
    const { directPath } = referenceIn(sent);
    const entry = await nextFile();
    world.simulator.tamperMedia(directPath);
    expect(await codeOf(await world.api.raw(fileOf(entry)))).toEqual([502, "media-damaged"]);
    world.simulator.tamperMedia(directPath);
    expect((await world.api.raw(fileOf(entry))).status).toBe(200);
  });

  it("is had at the next look when the connection broke in the middle", async () => {
    await sendDocument(pdf(500_000));
    const entry = await nextFile();
    world.simulator.faults.failDownloads({ kind: "cut" }, 1);
    expect(await codeOf(await world.api.raw(fileOf(entry)))).toEqual([503, "media-offline"]);
    expect((await bytesOf(await world.api.raw(fileOf(entry)))).equals(pdf(500_000))).toBe(true);
  });

  it("is asked of the phone when WhatsApp forgot it, and gone when the phone has not got it", async () => {
    const file = pdf(2);
    const kept = await sendDocument(file);
    const reference = referenceIn(kept);
    world.simulator.keepOnPhone(world.desk, { message: kept.id, ...reference });
    world.simulator.forgetMedia(reference.directPath);
    expect(await bytesOf(await world.api.raw(fileOf(await nextFile())))).toEqual(file);

    const lost = await sendDocument(pdf(3));
    world.simulator.forgetMedia(referenceIn(lost).directPath);
    expect(await codeOf(await world.api.raw(fileOf(await nextFile())))).toEqual([410, "media-gone"]);
  });

  it("is fetched once, also across a restart of the program", async () => {
    await sendDocument(pdf(4));
    const entry = await nextFile();
    const before = world.simulator.counters.total.mediaDownloads;
    await Promise.all([1, 2, 3].map(async () => bytesOf(await world.api.raw(fileOf(entry)))));
    await world.stop();
    await world.start();
    expect(await bytesOf(await world.api.raw(fileOf(entry)))).toEqual(pdf(4));
    expect(world.simulator.counters.total.mediaDownloads - before).toBe(1);
  });

  it("is for nobody who has not signed in", async () => {
    const [id] = seen;
    expect((await fetch(`${world.api.url}/api/entries/${id}/media`)).status).toBe(401);
  });
});

/** Messages that a test has looked at. */
const arrived = new Set<string>();

describe("A file from the panel", () => {
  it.each([
    ["a picture", "imageMessage", () => jpeg(9), "así.jpg"],
    ["a PDF", "documentMessage", async () => pdf(100_000), "instructivo ñandú.pdf"],
    ["a voice note", "audioMessage", async () => voiceNote(9000), "nota.ogg"],
    ["anything at all", "documentMessage", async () => randomBytes(5000), "datos.bin"],
  ])(
    "arrives on the client's phone and in the agent's room, byte for byte: %s",
    async (_, kind, make, name) => {
      await world.connection(({ state }) => state === "connected");
      const file = Buffer.from(await make());
      const query = new URLSearchParams({ name });
      await world.api.sendFile(
        `/api/tickets/${opened.number}/files?${query.toString()}`,
        new Uint8Array(file),
      );
      const [toClient, toRoom] = await Promise.all([
        marta.hears((message) => message.kind === kind && !arrived.has(message.id)),
        ana.hears((message) => message.chat === opened.room && isFromPanel(message, file.length)),
      ]);
      arrived.add(toClient.id);
      expect(await marta.downloads(toClient)).toEqual(file);
      expect(await ana.downloads(toRoom)).toEqual(file);
      const document = normalizeMessageContent(toClient.raw.message)?.documentMessage;
      if (kind === "documentMessage") expect(document?.fileName).toBe(name);
      const shown = await world.api.raw(fileOf(await nextFile()));
      expect(await bytesOf(shown)).toEqual(file);
    },
  );
});

/** The room has files of the client too: this one is as long as what was sent. */
function isFromPanel({ raw }: PersonMessage, length: number): boolean {
  const content = normalizeMessageContent(raw.message);
  const node = content?.imageMessage ?? content?.documentMessage ?? content?.audioMessage;
  return Number(node?.fileLength ?? 0) === length;
}

describe("When all is said", () => {
  it("nobody has anything to act upon", async () => {
    await world.settles();
    expect(world.takeComplaints()).toEqual([]);
  });
});
