/** Route handlers of data protection: the files of a client as a ZIP, and erasure. */
import { createReadStream } from "node:fs";
import { beginErasing } from "../../desk/people/erase-contact.ts";
import { toPersonId, type PersonId } from "../../domain/ids.ts";
import { isRefusal, type Refusal } from "../../domain/refusal.ts";
import { plainName } from "../../media/sending.ts";
import { countPendingFrom, findExportFiles } from "../../store/contacts/contact-export.ts";
import { audited } from "../auth/audited.ts";
import { beginExport } from "./contact-export.ts";
import { byId } from "../../contract/basics.ts";
import { eraseAnswer, eraseBody } from "../../contract/contacts/contacts.ts";
import { eraseAll } from "./erasing.ts";
import type { Panel } from "../panel.ts";
import { ANSWERED, route, type Route } from "../http/route.ts";
import { writePieces } from "../auth/long-answer.ts";
import { zip, type Zipped } from "../http/zip.ts";

const files = route({
  method: "get",
  path: "/api/contacts/:id/files",
  role: "supervisor",
  summary: "The files of one client's conversations as a ZIP; each begins with the number of its message",
  params: byId,
  status: 200,
  contentType: "application/zip",
  async handle(call): Promise<Refusal | void> {
    const { panel, res } = call;
    const begun = await beginExport(call);
    if (isRefusal(begun)) return begun;
    const { id, asking } = begun;
    const { read } = panel.store;
    const held = { id, found: await findExportFiles(read, id), waiting: await countPendingFrom(read, id) };
    res.attachment(`contact-${id}.zip`).type("application/zip");
    await writePieces(asking, zip(filesOf(panel, held)));
    return ANSWERED;
  },
});

/** What there was of a client when the archive began. */
interface Held {
  id: PersonId;
  found: Awaited<ReturnType<typeof findExportFiles>>;
  /** Messages that have arrived and are in no conversation yet. */
  waiting: number;
}

/**
 * The files of a contact, from our disk or from WhatsApp. The last ones list those that neither has any more, and say how
 * many there are: an archive without files must not pass for one that failed.
 */
async function* filesOf({ library, clock, t }: Panel, { id, found, waiting }: Held): AsyncGenerator<Zipped> {
  const missing: string[] = [];
  for (const { entry, wire, fileName } of found) {
    const look = await library.look({ entry, wire });
    if (look.outcome !== "ok") missing.push(`${entry}: ${look.outcome}`);
    else
      yield {
        name: `${entry}-${plainName(fileName ?? "") || `file.${look.file.extension ?? "bin"}`}`,
        parts: createReadStream(look.path),
      };
  }
  if (missing.length > 0) yield textFile("missing.txt", missing);
  const at = clock().toISOString();
  yield textFile(t("files.summary-name"), [
    t("files.summary", { id, at, files: found.length - missing.length, missing: missing.length }),
    ...(waiting > 0 ? [t("files.summary-waiting", { waiting })] : []),
    t("files.summary-words"),
  ]);
}

const textFile = (name: string, lines: string[]): Zipped => ({
  name,
  parts: [Buffer.from(`${lines.join("\n")}\n`)],
});

const erase = route({
  method: "post",
  again: "harmless",
  path: "/api/contacts/:id/erase",
  role: "admin",
  stepUp: true,
  summary: "Nothing personal of a client stays, here: older backups keep what they have",
  params: byId,
  body: eraseBody,
  answer: eraseAnswer,
  async handle(call) {
    const { panel, params, body } = call;
    const person = toPersonId(params.id);
    const erasing = await panel.runInTransaction((ctx) =>
      beginErasing(ctx, { person, confirm: body.confirm }),
    );
    if (isRefusal(erasing)) return erasing;
    panel.longAnswers.breakOff(person);
    const line = { action: "contact.erased", facts: (tickets: number) => ({ contact: person, tickets }) };
    const tickets = await eraseAll(panel, erasing, (finish) => audited<number>(call, line, finish));
    return isRefusal(tickets) ? tickets : { tickets, messages: erasing.said.length };
  },
});

export const contactDataRoutes: Route[] = [files, erase];
