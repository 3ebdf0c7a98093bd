/** Dependencies of the panel: made once, handed to every handler. */
import type { Logger } from "pino";
import type { Delays } from "../domain/team/creation-limits.ts";
import type { RunInTransaction, Topic } from "../desk/context.ts";
import type { SendingNow } from "../domain/messages/pace.ts";
import type { Library } from "../media/library.ts";
import type { WhatsApp } from "../session/port.ts";
import type { Backups } from "../store/engine/backups.ts";
import type { ErasureLog } from "../store/retention/erasure-log.ts";
import type { Measuring } from "../store/retention/measure.ts";
import type { Store } from "../store/engine/open.ts";
import type { Language } from "../domain/languages.ts";
import type { Translate } from "../i18n/translator.ts";
import type { FirstAdministrator } from "./auth/first-administrator.ts";
import type { Live } from "./http/live.ts";
import type { Lockout } from "./auth/lockout.ts";
import type { Health } from "./http/health-look.ts";
import type { LongAnswers } from "./http/long-answers.ts";
import type { LookUps } from "./http/look-ups.ts";
import type { Metrics } from "./http/metrics.ts";
import type { Speakers } from "./http/reader.ts";

export interface PanelConfig {
  host: string;
  /** 0 = any free one. */
  port: number;
  /** Signs the cookie; a secret of this installation. */
  sessionSecret: string;
  /** How many proxies of ours stand before us, whose X-Forwarded-… headers are believed; 0 = none. */
  trustProxy: number;
  /** Origin under which people open the panel, as `https://relevo.example.com`; null = by this machine's own names only. */
  publicUrl: string | null;
  /** Creates the first administrator without a person; both or neither. */
  adminUser: string | null;
  adminPassword: string | null;
  /** ISO country of numbers written without a prefix. */
  country: string;
  /** How fast the number may make groups. */
  delays: Delays;
  /** IANA zone of the opening hours. */
  timezone: string;
  language: Language;
  /** Folder of the built pages; null = the API alone. */
  pages: string | null;
  /** Of the program. */
  version: string;
}

/** Encryption at rest of secrets, so that a copy of the database does not reveal them. */
export interface Sealer {
  /** `place` says where the value belongs: sealed bytes moved elsewhere do not open. */
  seal(place: string, value: Uint8Array): Buffer;
  /** Throws when it was sealed with another key, or for another place. */
  open(place: string, sealed: Uint8Array): Buffer;
}

/** What `startPanel` asks for. */
export interface PanelDeps {
  store: Store;
  runInTransaction: RunInTransaction;
  whatsapp: WhatsApp;
  /** The files of conversations. */
  library: Library;
  backups: Backups;
  measuring: Measuring;
  erased: ErasureLog;
  config: PanelConfig;
  log: Logger;
  /** For what is remembered of second factors. */
  sealer: Sealer;
  /** In the installation's language; what a handler is given speaks to who asks. */
  t: Translate;
  /** Tells of every change after its commit; the answer ends it. */
  onChange: (listener: (topic: Topic) => void) => () => void;
  clock: () => Date;
  /** How the sending stands at this moment. */
  sending: () => SendingNow;
  /** How many errors nobody caught since the start. */
  strays: () => number;
}

export interface Panel extends PanelDeps {
  live: Live;
  lockout: Lockout;
  longAnswers: LongAnswers;
  /** Single files that are being taken. */
  files: LongAnswers;
  lookUps: LookUps;
  health: Health;
  metrics: Metrics;
  speakers: Speakers;
  firstAdministrator: FirstAdministrator;
  /** The document at /api/openapi.json, made when somebody first asks for it. */
  openapi: () => object;
}
