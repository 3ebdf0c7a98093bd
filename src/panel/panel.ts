/** What the panel is given, once, and every handler may use. */
import type { Logger } from "pino";
import type { AtDesk, Topic } from "../desk/desk.ts";
import type { WhatsApp } from "../session/port.ts";
import type { Backups } from "../store/backups.ts";
import type { Store } from "../store/open.ts";
import type { Language, Say } from "../words/words.ts";
import type { FirstAdministrator } from "./first-administrator.ts";
import type { Live } from "./live.ts";
import type { Lockout } from "./lockout.ts";
import type { Metrics } from "./metrics.ts";

export interface PanelConfig {
  host: string;
  /** 0 = any free one. */
  port: number;
  /** Signs the cookie; a secret of this installation. */
  sessionSecret: string;
  /** Behind a proxy that ends TLS: believe its X-Forwarded-… headers. */
  trustProxy: boolean;
  /** Creates the first administrator without a person; both or neither. */
  adminUser: string | null;
  adminPassword: string | null;
  /** ISO country of numbers written without a prefix. */
  country: string;
  /** IANA zone of the opening hours. */
  timezone: string;
  language: Language;
  /** Folder of the built pages; null = the API alone. */
  pages: string | null;
}

/** What `startPanel` asks for. */
export interface PanelDeps {
  store: Store;
  atDesk: AtDesk;
  whatsapp: WhatsApp;
  backups: Backups;
  config: PanelConfig;
  log: Logger;
  say: Say;
  /** Tells of every change after its commit; the answer ends it. */
  onChange: (listener: (topic: Topic) => void) => () => void;
  clock: () => Date;
}

export interface Panel extends PanelDeps {
  live: Live;
  lockout: Lockout;
  metrics: Metrics;
  firstAdministrator: FirstAdministrator;
  /** The document at /api/openapi.json. */
  openapi: object;
}
