import { describe, expect, it } from "vitest";
import { httpFields, logFor, openLog, type Log } from "./log.ts";

function lineOf(write: (log: Log) => void): string {
  let written = "";
  write(openLog({ level: "debug", to: { write: (line) => (written += line) } }));
  return written;
}

describe("The log", () => {
  it.each([
    ["a phone", { phone: "5493815551234" }, "5493815551234"],
    ["a name, nested", { contact: { name: "Marta Gómez" } }, "Marta"],
    ["a text in a list", { messages: [{ text: "no tengo internet" }] }, "internet"],
    ["a QR", { qr: "2@abc" }, "2@abc"],
    ["a pairing code", { pairingCode: "ABCD1234" }, "ABCD1234"],
    ["a code to type", { code: "K7QM2XPR" }, "K7QM2XPR"],
    ["a cookie", { headers: { cookie: "sid=s3cret" } }, "s3cret"],
    ["an address under any field", { from: "5493815551234:7@s.whatsapp.net" }, "549381555"],
    ["an error's own fields", { err: Object.assign(new Error("no"), { body: "hola" }) }, "hola"],
    ["an address in an error", { err: new Error("no session for 123456789012345@lid") }, "12345678901"],
    ["values of a failed query", { err: new Error("Failed query: select ?\nparams: Marta,1") }, "Marta"],
    ["bytes", { payload: new Uint8Array([77, 97, 114]) }, "97"],
    ["headers of a raw request", { req: { headers: { host: "panel.example" } } }, "panel.example"],
  ])("does not tell %s", (_, fields, secret) => {
    const line = lineOf((log) => log.error(fields, "something"));
    expect(line).toContain("something");
    expect(line).not.toContain(secret);
  });

  it("hides the fields of a child logger and addresses in a message", () => {
    const line = lineOf((log) =>
      log.child({ phone: "5493815551234" }).info("hears 5493815551234@s.whatsapp.net"),
    );
    expect(line).not.toContain("549381555");
    expect(line).toContain("…1234@s.whatsapp.net");
  });

  it("keeps what one needs to find the fault", () => {
    const err = Object.assign(new Error("disk full"), { code: "SQLITE_FULL" });
    const line = JSON.parse(
      lineOf((log) => logFor(log, "inbox").warn({ err, ticket: 1042, code: "463" }, "parked")),
    );
    expect(line).toMatchObject({ level: "warn", part: "inbox", ticket: 1042, code: "463", msg: "parked" });
    expect(line.err).toMatchObject({ type: "Error", message: "disk full", code: "SQLITE_FULL" });
    expect(line.err.stack).toContain("log.test.ts");
  });

  it("survives a value that contains itself", () => {
    const loop: Record<string, unknown> = { ticket: 1 };
    loop["self"] = loop;
    expect(lineOf((log) => log.info({ loop }, "round"))).toContain("round");
  });

  it("is silent below its level", () => {
    expect(lineOf((log) => log.trace("nothing"))).toBe("");
  });
});

describe("A request in the log", () => {
  it("is its method and path, without what was searched for", () => {
    expect(httpFields.req({ id: 1, method: "GET", url: "/api/tickets?q=Marta" })).toEqual({
      id: 1,
      method: "GET",
      path: "/api/tickets",
    });
  });
});
