import { expect, it } from "vitest";
import type { MediaKind } from "../../domain/messages/inbound.ts";
import { entries } from "../../store/schema/messages.ts";
import { openTestPanel } from "../../testing/panel/test-panel.ts";
import { jpeg, pdf } from "../../testing/sample-files.ts";
import { startTestWorld } from "../../testing/test-world.ts";

it("The files of a client are one ZIP, for supervisors; what is gone everywhere is listed in it", async () => {
  await using world = await startTestWorld();
  await using office = await openTestPanel({ over: world.store });
  await world.caseOf("Marta", "Ana");
  const receives = async (kind: MediaKind, file: Buffer, fileName: string): Promise<number> => {
    const media = { ...office.whatsapp.media.put(kind, file), fileName };
    await world.person("Marta").sends({ kind: "media", media });
    return (await world.store.read.select({ id: entries.id }).from(entries)).at(-1)?.id ?? 0;
  };
  const photo = await jpeg();
  const seen = await receives("image", photo, "factura.jpg");
  const supervisor = await office.as("supervisor");
  await supervisor.get(`/api/entries/${seen}/media`).expect(200);
  const lost = await receives("document", pdf(), "contrato.pdf");
  office.whatsapp.media.trouble = "gone";
  const path = `/api/contacts/${await world.idOf("Marta")}/files`;
  await (await office.as("viewer")).get(path).expect(403);
  const answer = await supervisor
    .get(path)
    .buffer(true)
    .parse((res, done) => {
      const parts: Buffer[] = [];
      (res as unknown as NodeJS.ReadableStream)
        .on("data", (part: Buffer) => parts.push(part))
        .on("end", () => done(null, Buffer.concat(parts)));
    })
    .expect(200);
  expect(answer.headers["content-type"]).toBe("application/zip");
  const bytes = answer.body as Buffer;
  for (const part of [photo, `${seen}-factura.jpg`, `${lost}: gone`, "missing.txt"])
    expect(bytes.includes(part)).toBe(true);
  expect(bytes.includes("contrato.pdf")).toBe(false);
});
