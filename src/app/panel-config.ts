/** Configuration of the panel, taken from the program's. */
import { createHmac } from "node:crypto";
import type { Config } from "../config.ts";
import type { PanelConfig } from "../panel/panel.ts";
import { version } from "./version.ts";

interface Installation {
  config: Config;
  secretKey: Buffer;
  /** Folder of the pages, built. */
  pages: string;
}

export function panelConfig({ config, secretKey, pages }: Installation): PanelConfig {
  const { host, port, admin, country, timezone, locale: language, trustProxy, publicUrl, delays } = config;
  return {
    host,
    port,
    country,
    delays,
    timezone,
    language,
    sessionSecret: createHmac("sha256", secretKey).update("panel sessions").digest("hex"),
    pages,
    version,
    trustProxy,
    publicUrl,
    adminUser: admin?.user ?? null,
    adminPassword: admin?.password ?? null,
  };
}
