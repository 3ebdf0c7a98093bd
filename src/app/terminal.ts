/** Terminal output: the panel's address, the first administrator's code, and the pairing QR until it is scanned. */
import qrcode from "qrcode-terminal";
import type { App } from "./app-parts.ts";
import type { Config } from "../config.ts";
import { displayPhone } from "../domain/contacts/phone.ts";
import type { Connection } from "../session/port.ts";
import { createTranslator, type Translate } from "../i18n/translator.ts";

const out = (text: string): void => void process.stdout.write(`${text}\n`);

export const sayStopping = ({ locale }: Config): void => out(createTranslator(locale)("terminal.stopping"));

/** `path`: of the log, where the error stands. */
export const sayTrouble = ({ locale }: Config, path: string): void =>
  out(createTranslator(locale)("terminal.trouble", { path }));

/** Says what there is to do, and goes on saying it as the connection changes. */
export function showProgress(app: App, config: Config): void {
  const t = createTranslator(config.locale);
  out(t("terminal.panel", { url: config.publicUrl ?? app.url }));
  if (config.publicUrl === null && (config.trustProxy > 0 || !isThisMachine(config.host)))
    out(t("terminal.host-unknown"));
  const code = app.firstAdministratorCode();
  if (code !== null) out(t("terminal.first-code", { code }));
  let shown = "";
  app.onConnection((connection) => {
    const next = `${connection.state}:${"qr" in connection ? connection.qr : ""}`;
    if (next !== shown) show(connection, t);
    shown = next;
  });
}

const isThisMachine = (host: string): boolean => /^(localhost|127(\.\d+){3}|::1)$/i.test(host);

function show(connection: Connection, t: Translate): void {
  switch (connection.state) {
    case "awaiting_qr":
      out(t("terminal.scan"));
      qrcode.generate(connection.qr, { small: true }, out);
      return;
    case "connected": {
      const { phone } = connection.self;
      out(t("terminal.connected", { phone: phone === null ? "" : displayPhone(phone) }));
      return;
    }
    case "disconnected":
      out(connection.problem === null ? t("terminal.disconnected") : t(`problem.${connection.problem}`));
      return;
    case "connecting":
      out(t("terminal.connecting"));
  }
}
