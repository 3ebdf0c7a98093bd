import { DEFAULT_CONNECTION_CONFIG, makeWASocket, type WASocket } from "@whiskeysockets/baileys";
import pino from "pino";
import { beforeEach, describe, expect, it } from "vitest";
import { silenceLibsignal } from "../../session/signal/silence.ts";
import { memoryAuth } from "../person/person-auth.ts";
import { startPerson } from "../person/person.ts";
import { type Simulator, startSimulator } from "../simulator.ts";

const DESK = { phone: "5491140000000", name: "Mesa de ayuda" };

/** A client as an application would write it: default options, reconnects when told to (515), nothing else. */
function startClient(simulator: Simulator, onQr: (qr: string, socket: WASocket) => void) {
  const auth = memoryAuth();
  const closes: number[] = [];
  let current: WASocket;
  let resolve: (socket: WASocket) => void;
  const online = new Promise<WASocket>((settle) => (resolve = settle));
  const connect = (): void => {
    const logger = pino({ level: "silent" });
    const socket = makeWASocket({
      ...DEFAULT_CONNECTION_CONFIG,
      auth,
      logger,
      waWebSocketUrl: simulator.url,
    });
    current = socket;
    socket.ev.on("creds.update", (update) => void Object.assign(auth.creds, update));
    socket.ev.on("connection.update", ({ qr, connection, receivedPendingNotifications, lastDisconnect }) => {
      if (qr) onQr(qr, socket);
      const error = lastDisconnect?.error as { output?: { statusCode: number } } | undefined;
      if (connection === "close") closes.push(error?.output?.statusCode ?? 0);
      if (connection === "close" && closes.at(-1) === 515) connect();
      if (receivedPendingNotifications) resolve(socket);
    });
  };
  connect();
  return { auth, closes, online, [Symbol.asyncDispose]: async () => current.end(undefined) };
}

function nextText(socket: WASocket): Promise<{ text: string; pushName: string | null | undefined }> {
  return new Promise((resolve) => {
    socket.ev.on("messages.upsert", ({ messages }) => {
      for (const { message, pushName } of messages) {
        const text = message?.extendedTextMessage?.text ?? message?.conversation;
        if (text) resolve({ text, pushName });
      }
    });
  });
}

beforeEach(() => silenceLibsignal());

describe("Linking a device", () => {
  it("by QR: pairs, is told to restart (515), logs in, learns its name, and talks", async () => {
    await using simulator = await startSimulator();
    const desk = simulator.addAccount(DESK);
    await using client = startClient(simulator, (qr) => void simulator.scanQr(desk, qr));
    const socket = await client.online;
    expect(client.closes).toEqual([515]);
    expect(socket.user?.id).toBe(`${desk.phone}:1@s.whatsapp.net`);
    await using marta = await startPerson(simulator, { phone: "5491155550001", name: "Marta" });
    const heard = nextText(socket);
    await marta.says(desk, "Hola, no tengo internet");
    expect(await heard).toEqual({ text: "Hola, no tengo internet", pushName: "Marta" });
    await socket.sendMessage(marta.account.lid, { text: "Hola Marta" });
    expect((await marta.hears("Hola Marta")).pushName).toBe(DESK.name);
    expect(client.auth.creds.me?.name).toBe(DESK.name);
  });

  it("by an eight-character code", async () => {
    await using simulator = await startSimulator();
    const desk = simulator.addAccount(DESK);
    let isAsked = false;
    await using client = startClient(simulator, (_qr, socket) => {
      if (isAsked) return;
      isAsked = true;
      void socket.requestPairingCode(desk.phone).then((code) => simulator.enterPairingCode(desk, code));
    });
    await client.online;
    expect(client.closes).toEqual([515]);
  });

  it("shows the linked device what the phone writes, and the other way round", async () => {
    await using simulator = await startSimulator();
    await using phone = await startPerson(simulator, DESK);
    await using web = await startPerson(simulator, { ...DESK, linked: true });
    await using marta = await startPerson(simulator, { phone: "5491155550001", name: "Marta" });
    await marta.says(phone, "¿hay alguien?");
    await Promise.all([phone.hears("¿hay alguien?"), web.hears("¿hay alguien?")]);
    await phone.says(marta, "Soy el dueño");
    const seen = await web.sees(() => web.heard(marta).find(({ text }) => text === "Soy el dueño"));
    expect(seen).toMatchObject({ fromMe: true, chat: marta.phone });
    await web.says(marta, "Y yo la web");
    await phone.sees(() => phone.heard(marta).find(({ text }) => text === "Y yo la web"));
    expect(marta.heard(phone).map(({ text }) => text)).toEqual([
      "¿hay alguien?",
      "Soy el dueño",
      "Y yo la web",
    ]);
  });

  it("takes a phone that is switched on later than the device linked to it", async () => {
    await using simulator = await startSimulator();
    await using web = await startPerson(simulator, { ...DESK, linked: true });
    await using marta = await startPerson(simulator, { phone: "5491155550001", name: "Marta" });
    await marta.says(web, "uno");
    await web.hears("uno");
    await web.says(marta, "dos");
    await using phone = await startPerson(simulator, DESK);
    await web.says(marta, "tres");
    await phone.sees(() => phone.heard(marta).find(({ text }) => text === "tres"));
    await phone.says(marta, "cuatro");
    await marta.hears("cuatro");
    await web.sees(() => web.heard(marta).find(({ text }) => text === "cuatro"));
    expect(marta.heard(web).map(({ text, copies }) => [text, copies])).toEqual([
      ["uno", 1],
      ["dos", 1],
      ["tres", 1],
      ["cuatro", 1],
    ]);
  });

  it("ends with 401 when the owner unlinks it", async () => {
    await using simulator = await startSimulator();
    await using web = await startPerson(simulator, { ...DESK, linked: true });
    simulator.unlink(web.account);
    await web.sees(() => (web.closes.length > 1 ? true : undefined));
    expect(web.closes).toEqual([515, 401]);
  });
});
