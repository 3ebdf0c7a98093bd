/** What the operator sees in the terminal: the panel's address, the first code, and the QR until it is scanned. */
import qrcode from "qrcode-terminal";
import type { App } from "./app-parts.ts";
import type { Config } from "../config.ts";
import { displayPhone } from "../domain/contacts/phone.ts";
import type { Connection } from "../session/port.ts";
import { speaker, type Say } from "../i18n/words.ts";

const out = (text: string): void => void process.stdout.write(`${text}\n`);

/** Says what there is to do, and goes on saying it as the connection changes. */
export function showProgress(app: App, config: Config): void {
  const say = speaker(config.locale);
  out(say("terminal.panel", { url: config.publicUrl ?? app.url }));
  if (config.publicUrl === null && (config.trustProxy > 0 || !isThisMachine(config.host)))
    out(say("terminal.host-unknown"));
  const code = app.firstAdministratorCode();
  if (code !== null) out(say("terminal.first-code", { code }));
  let shown = "";
  app.onConnection((connection) => {
    const next = `${connection.state}:${"qr" in connection ? connection.qr : ""}`;
    if (next !== shown) show(connection, say);
    shown = next;
  });
}

const isThisMachine = (host: string): boolean => /^(localhost|127(\.\d+){3}|::1)$/i.test(host);

function show(connection: Connection, say: Say): void {
  switch (connection.state) {
    case "awaiting_qr":
      out(say("terminal.scan"));
      qrcode.generate(connection.qr, { small: true }, out);
      return;
    case "connected": {
      const { phone } = connection.self;
      out(say("terminal.connected", { phone: phone === null ? "" : displayPhone(phone) }));
      return;
    }
    case "disconnected":
      out(connection.problem === null ? say("terminal.disconnected") : say(`problem.${connection.problem}`));
      return;
    case "connecting":
      out(say("terminal.connecting"));
  }
}
