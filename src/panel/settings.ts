/** What an administrator may set. */
import { changeSettings } from "../desk/administer.ts";
import { getSetup } from "../store/settings.ts";
import { audited } from "./audited.ts";
import { settingsChange, settingsSchema } from "./contract-settings.ts";
import type { Settings } from "../domain/settings.ts";
import { route, type Route } from "./route.ts";

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
  summary: "Set some of it; the rest stays",
  body: settingsChange,
  answer: settingsSchema,
  handle(call) {
    const { body } = call;
    const line = { action: "settings.changed", facts: () => ({ changed: Object.keys(body) }) };
    return audited<Settings>(call, line, (desk) => changeSettings(desk, body as Partial<Settings>));
  },
});

export const settingsRoutes: Route[] = [look, change];
