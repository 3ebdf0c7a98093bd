import { normalizeMessageContent } from "@whiskeysockets/baileys";
import { beforeEach, describe, expect, it } from "vitest";
import { silenceLibsignal } from "../../session/signal/silence.ts";
import { startPerson } from "../person/person.ts";
import { startSimulator } from "../simulator.ts";

const ANA = { phone: "5491155550001", name: "Ana" };
const BETO = { phone: "5491155550002", name: "Beto" };

beforeEach(() => silenceLibsignal());

describe("Messages", () => {
  it("can be edited, reacted to and deleted", async () => {
    await using simulator = await startSimulator();
    await using ana = await startPerson(simulator, ANA);
    await using beto = await startPerson(simulator, BETO);
    const said = await ana.says(beto, "Holla");
    const heard = await beto.hears("Holla");
    await ana.edits(said, "Hola");
    await beto.hears("Hola");
    expect(heard.isEdited).toBe(true);
    await beto.reacts(heard, "👍");
    await ana.sees(() => (said.reactions.get(beto.phone) === "👍" ? true : undefined));
    await beto.reacts(heard, "");
    await ana.sees(() => (said.reactions.size === 0 ? true : undefined));
    await ana.deletes(said);
    await beto.sees(() => (heard.isDeleted ? true : undefined));
    expect(beto.heard(ana)).toHaveLength(1);
  });

  it("carry files there and back, which the server cannot read", async () => {
    await using simulator = await startSimulator();
    await using ana = await startPerson(simulator, ANA);
    await using beto = await startPerson(simulator, BETO);
    const file = Buffer.from("una factura".repeat(5000));
    await ana.says(beto, {
      document: file,
      mimetype: "application/pdf",
      fileName: "factura.pdf",
      caption: "la factura",
    });
    const heard = await beto.hears("la factura");
    expect((await beto.downloads(heard)).equals(file)).toBe(true);
    simulator.faults.failDownloads({ kind: "status", status: 410 });
    await expect(beto.downloads(heard)).rejects.toThrow("410");
    simulator.faults.failDownloads({ kind: "cut" });
    await expect(beto.downloads(heard)).rejects.toThrow("aborted");
    simulator.forgetMedia(normalizeMessageContent(heard.raw.message)?.documentMessage?.directPath ?? "");
    await expect(beto.downloads(heard)).rejects.toThrow("404");
  });

  it("come again when they could not be decrypted", async () => {
    await using simulator = await startSimulator();
    await using ana = await startPerson(simulator, ANA);
    await using beto = await startPerson(simulator, BETO);
    const group = await ana.createsGroup("Soporte", [beto]);
    await ana.says(beto, "uno");
    simulator.faults.corruptMessages(beto.account);
    await ana.says(beto, "dos");
    await beto.hears("dos");
    simulator.faults.corruptMessages(beto.account);
    await ana.says(group, "tres");
    await beto.hears("tres");
    expect(simulator.counters.of(beto.phone).retriesAsked).toBe(2);
  });

  it("get their ticks, and show who is typing", async () => {
    await using simulator = await startSimulator();
    await using ana = await startPerson(simulator, ANA);
    await using beto = await startPerson(simulator, BETO);
    const said = await ana.says(beto, "Hola");
    await ana.sees(() => (ana.ticks.get(said.id) === 3 ? true : undefined));
    await beto.reads(await beto.hears("Hola"));
    await ana.sees(() => (ana.ticks.get(said.id) === 4 ? true : undefined));
    await beto.types(ana);
    expect(await ana.sees(() => ana.presences.get(beto.phone))).toBe("composing");
  });

  it("do not tell the number of somebody who hides it", async () => {
    await using simulator = await startSimulator();
    await using ana = await startPerson(simulator, ANA);
    await using nn = await startPerson(simulator, {
      phone: "5491155550009",
      name: "Anónima",
      hiddenPhone: true,
    });
    await nn.says(ana, "no sabés quién soy");
    const { raw } = await ana.hears("no sabés quién soy");
    expect(raw.key.remoteJid).toBe(nn.account.lid);
    expect(raw.key.remoteJidAlt).toBeUndefined();
    await ana.says(nn, "¿quién sos?");
    await nn.hears("¿quién sos?");
  });

  it("reach numbers however they were typed", async () => {
    await using simulator = await startSimulator();
    await using ana = await startPerson(simulator, ANA);
    const found = await ana.socket.onWhatsApp("541155550001", "5491155550001", "5491100000000");
    expect(found).toEqual([
      { jid: ana.account.pn, exists: true },
      { jid: ana.account.pn, exists: true },
    ]);
  });
});
