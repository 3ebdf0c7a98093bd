import { eq, like, max } from "drizzle-orm";
import { expect, it } from "vitest";
import type { MediaKind } from "../../domain/messages/inbound.ts";
import { entries, inbox } from "../../store/schema/messages.ts";
import { openTestPanel, type Browser } from "../../testing/panel/test-panel.ts";
import { jpeg, pdf } from "../../testing/sample-files.ts";
import { startTestWorld } from "../../testing/test-world.ts";

/** The archive as it came. */
async function zipOf(browser: Browser, path: string): Promise<Buffer> {
  const answer = await browser
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
  return answer.body as Buffer;
}

it("The ZIP of a client without files says so, and what of theirs is still being worked off", async () => {
  await using world = await startTestWorld();
  await using office = await openTestPanel({ over: world.store });
  await world.caseOf("Marta", "Ana");
  const supervisor = await office.as("supervisor");
  const path = `/api/contacts/${await world.idOf("Marta")}/files`;
  const none = (await zipOf(supervisor, path)).toString();
  expect(none).toContain("resumen.txt");
  expect(none).toContain("En este ZIP: 0.");
  expect(none).not.toContain("recién llegados");
  await world.store.transaction(async (tx) => {
    const [last] = await tx
      .select({ id: max(inbox.id) })
      .from(inbox)
      .where(like(inbox.chat, "p:%"));
    await tx
      .update(inbox)
      .set({ state: "pending" })
      .where(eq(inbox.id, last?.id ?? 0));
  });
  expect((await zipOf(supervisor, path)).toString()).toContain(
    "todavía no están en ninguna conversación: 1.",
  );
});

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
  const bytes = await zipOf(supervisor, path);
  const counts = "En este ZIP: 1. Ya no están ni en el servidor ni en WhatsApp: 1 (ver missing.txt)";
  for (const part of [photo, `${seen}-factura.jpg`, `${lost}: gone`, "missing.txt", counts])
    expect(bytes.includes(part)).toBe(true);
  expect(bytes.includes("contrato.pdf")).toBe(false);
});
