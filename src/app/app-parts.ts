/** Interface of the running program, and what its entry points hand to it. */
import type { Agent } from "node:https";
import type { Config } from "../config.ts";
import type { Log } from "../log.ts";
import type { StrayErrors } from "../session/connection/stray-errors.ts";
import type { Connection, WhatsApp } from "../session/port.ts";

export interface App extends AsyncDisposable {
  /** Of the panel, `http://127.0.0.1:3000`. */
  url: string;
  whatsapp: WhatsApp;
  /** One-time code for creating the first administrator; null = there is one. */
  firstAdministratorCode(): string | null;
  /** Calls `listen` with the state of the connection, now and at every change. */
  onConnection(listen: (connection: Connection) => void): void;
  /** Records the error because of which the program ends, to be shown after the next start. Never rejects. */
  noteEnd(error: unknown): Promise<void>;
}

export interface AppParts {
  config: Config;
  log: Log;
  /** Where errors go that nobody caught; left out = nobody else notes any. */
  strays?: StrayErrors;
  secretKey: Buffer;
  /** For clients' files, when Node does not trust the certificate of `config.whatsappUrl` by itself. */
  fileAgent?: Agent;
  /** Folder of the migrations. */
  migrations: string;
  /** Folder of the panel's pages, built. */
  pages: string;
}
