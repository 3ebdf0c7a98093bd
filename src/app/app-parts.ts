/** Interface of the running program, and what its entry points hand to it. */
import type { Config } from "../config.ts";
import type { Log } from "../log.ts";
import type { StrayErrors } from "../session/connection/stray-errors.ts";
import type { Connection, WhatsApp } from "../session/port.ts";

export interface App extends AsyncDisposable {
  /** Of the panel, `http://127.0.0.1:3000`. */
  url: string;
  whatsapp: WhatsApp;
  /** What the first administrator types; null = there is one. */
  firstAdministratorCode(): string | null;
  /** Told how the connection stands: now, and whenever it changes. */
  onConnection(listen: (connection: Connection) => void): void;
  /** The program ends because of this error: whoever looks after the next start sees it. Never rejects. */
  noteEnd(error: unknown): Promise<void>;
}

export interface AppParts {
  config: Config;
  log: Log;
  /** Where errors go that nobody caught; left out = nobody else notes any. */
  strays?: StrayErrors;
  secretKey: Buffer;
  /** Folder of the migrations. */
  migrations: string;
  /** Folder of the panel's pages, built. */
  pages: string;
}
