/**
 * Route handlers of the settings: read, change, and reset to the defaults. Retention times and the second factor ask for the
 * password again.
 */
import { changeSettings } from "../../desk/administer.ts";
import { getSetup } from "../../store/settings.ts";
import { audited } from "../auth/audited.ts";
import { isFresh } from "../auth/login.ts";
import { meanwhile } from "../../domain/changed-meanwhile.ts";
import { ProblemError } from "../http/problems.ts";
import { settingsChange, settingsRestore, settingsSchema } from "../../contract/admin/settings.ts";
import { retentionFields } from "../../domain/retention.ts";
import { defaultSettings, type Settings } from "../../domain/settings.ts";
import { route, type Route } from "../http/route.ts";

const look = route({
  method: "get",
  path: "/api/settings",
  role: "viewer",
  summary: "What is set",
  answer: settingsSchema,
  handle: async ({ panel }) => (await getSetup(panel.store.read)).settings,
});

const change = route({
  method: "patch",
  path: "/api/settings",
  role: "admin",
  summary:
    "Set some of it; the rest stays. How long things are kept, and who needs a second factor, only after POST /api/me/confirm or a fresh sign-in",
  body: settingsChange,
  answer: settingsSchema,
  async handle(call) {
    const { body, panel, req } = call;
    const { was, ...wanted } = body;
    const change = wanted as Partial<Settings>;
    if (Object.keys(change).some((field) => guarded.has(field)) && !isFresh(panel, req))
      throw new ProblemError("step-up-required");
    const times = Object.fromEntries(
      retentionFields.flatMap((field) => (change[field] === undefined ? [] : [[field, change[field]]])),
    );
    const facts = () => ({ changed: Object.keys(change), ...times });
    const action = Object.keys(times).length > 0 ? "settings.retention-changed" : "settings.changed";
    return audited<Settings>(
      call,
      { action, facts },
      async (ctx) =>
        meanwhile({ is: { ...ctx.settings }, was, wanted: change }) ?? changeSettings(ctx, change),
    );
  },
});

const restore = route({
  method: "post",
  again: "harmless",
  path: "/api/settings/restore",
  role: "admin",
  summary:
    "Back to what is built in: these fields, or all but the company's own and how long things are kept",
  body: settingsRestore,
  answer: settingsSchema,
  async handle(call) {
    const { panel, req } = call;
    const fields = call.body.fields ?? settingsSchema.keyof().options.filter((field) => !ITS_OWN.has(field));
    const change = Object.fromEntries(fields.map((field) => [field, defaultSettings[field]]));
    if (fields.some((field) => guarded.has(field)) && !isFresh(panel, req))
      throw new ProblemError("step-up-required");
    const line = { action: "settings.restored", facts: () => ({ changed: fields }) };
    return audited<Settings>(call, line, (ctx) => changeSettings(ctx, change as Partial<Settings>));
  },
});

/** Settings that need step-up authentication: a shorter retention time deletes for good, and without a second factor sign-in is weaker. */
const guarded = new Set<string>(["requireSecondFactor", ...retentionFields]);

/** Settings that a reset of everything leaves alone: the company's own, retention times, and who needs a second factor. */
const ITS_OWN = new Set<string>(["companyName", "teamSize", ...guarded]);

export const settingsRoutes: Route[] = [look, change, restore];
