/** Route handlers of backups: list, make, check, download, delete. Restoring one is done on the server. */
import { createReadStream } from "node:fs";
import { isRefusal, refuse, type Refusal } from "../../domain/refusal.ts";
import { DAILY_KEPT } from "../../store/engine/backups.ts";
import { writeLine } from "../auth/audited.ts";
import { backupChecked, backupList, backupSchema, byBackupName } from "../../contract/admin/backups.ts";
import { ANSWERED, route, type Call, type Route } from "../http/route.ts";
import { beginLong, writePieces } from "../auth/long-answer.ts";

const list = route({
  method: "get",
  path: "/api/backups",
  role: "admin",
  summary: "Backups, newest first, the one being made, and how one is restored",
  answer: backupList,
  async handle({ panel }) {
    const { backups, t } = panel;
    const command = `npm run restore -- <${t("api.backup.file")}>`;
    return {
      items: await backups.list(),
      making: backups.making,
      folder: backups.folder,
      keptDaily: DAILY_KEPT,
      restoreCommand: command,
      howToRestore: [
        t("api.backup.restore-stop"),
        t("api.backup.restore-run", { command }),
        t("api.backup.restore-start"),
      ],
      remarks: [
        t("api.backup.remark-private"),
        t("api.backup.remark-key"),
        t("api.backup.remark-media"),
        t("api.backup.remark-elsewhere"),
      ],
    };
  },
});

const make = route({
  method: "post",
  again: "harmless",
  path: "/api/backups",
  role: "admin",
  stepUp: true,
  summary: "Make a backup now; answers when it is made and checked",
  answer: backupSchema,
  status: 201,
  async handle(call) {
    const { backups, clock } = call.panel;
    const made = await backups.make("manual", clock());
    if (isRefusal(made)) return made;
    await note(call, "backup.made", made.name);
    return { ...made, version: "same" as const };
  },
});

const download = route({
  method: "get",
  path: "/api/backups/:name",
  role: "admin",
  stepUp: true,
  summary: "The file itself",
  params: byBackupName,
  contentType: "application/octet-stream",
  async handle(call): Promise<void | Refusal> {
    const { panel, params, res } = call;
    const path = await panel.backups.pathOf(params.name);
    if (path === null) return refuse("no-such-backup");
    const asking = { ...call, about: null };
    beginLong(asking);
    await note(call, "backup.downloaded", params.name);
    res.attachment(params.name).type("application/octet-stream");
    await writePieces(asking, createReadStream(path));
    return ANSWERED;
  },
});

const check = route({
  method: "post",
  again: "harmless",
  path: "/api/backups/:name/check",
  role: "admin",
  summary: "Read a backup through, and say whether it is whole",
  params: byBackupName,
  answer: backupChecked,
  async handle(call) {
    const { name } = call.params;
    const isSound = await call.panel.backups.check(name);
    if (isSound === null) return refuse("no-such-backup");
    await note(call, isSound ? "backup.sound" : "backup.unsound", name);
    return { isSound };
  },
});

const remove = route({
  method: "delete",
  path: "/api/backups/:name",
  role: "admin",
  stepUp: true,
  summary: "Throw a backup away",
  params: byBackupName,
  async handle(call): Promise<void | Refusal> {
    const { name } = call.params;
    if (!(await call.panel.backups.remove(name))) return refuse("no-such-backup");
    await note(call, "backup.removed", name);
  },
});

async function note(
  call: Pick<Call, "panel" | "who" | "req">,
  action: string,
  backup: string,
): Promise<void> {
  const { store, clock } = call.panel;
  await store.transaction((tx) => writeLine(tx, call, { at: clock(), action, facts: { backup } }));
}

export const backupRoutes: Route[] = [list, make, download, check, remove];
