/**
 * Baseline of the benchmark: the Baileys library alone, with keys in memory and nothing stored. It copies the
 * texts of a chat to its counterpart, in order, and does nothing else. Whatever happens to the process is
 * lost.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import {
  BufferJSON,
  initAuthCreds,
  makeWASocket,
  type AuthenticationState,
  type GroupMetadata,
  type WAMessage,
  type WASocket,
} from "@whiskeysockets/baileys";
import { pino } from "pino";
import { silenceLibsignal } from "../session/signal/silence.ts";
import { answering } from "./child-channel.ts";

const keysFile = process.env["KEYS_FILE"] ?? "";
const kept = new Map<string, unknown>();
const auth = loadAuth();
const groups = new Map<string, GroupMetadata>();
const counterparts = new Map<string, string>();
let marksRead = false;
let last: Promise<unknown> = Promise.resolve();
let socket: WASocket;
const tell = { qr: (_: string): void => undefined, connected: (): void => undefined };
const qr = new Promise<string>((resolve) => (tell.qr = resolve));
const connected = new Promise<void>((resolve) => (tell.connected = resolve));

silenceLibsignal();
connect();
answering({
  qr: () => qr,
  connected: () => connected,
  pair: ({ chat, group }: { chat: string; group: string }) => {
    counterparts.set(chat, group).set(group, chat);
  },
  "create group": async ({ name, member }: { name: string; member: string }) => {
    const { id } = await socket.groupCreate(name, [member]);
    groups.set(id, await socket.groupMetadata(id));
    return id;
  },
  "mark read": (on: boolean) => {
    marksRead = on;
  },
  "save keys": () => {
    writeFileSync(keysFile, JSON.stringify({ creds: auth.creds, kept: [...kept] }, BufferJSON.replacer));
  },
});
process.once("SIGTERM", () => process.exit(0));

function connect(): void {
  socket = makeWASocket({
    auth,
    waWebSocketUrl: process.env["WHATSAPP_URL"] ?? "",
    logger: pino({ level: "silent" }),
    markOnlineOnConnect: false,
    syncFullHistory: false,
    emitOwnEvents: false,
    cachedGroupMetadata: async (jid) => groups.get(jid),
  });
  socket.ev.on("connection.update", ({ connection, qr }) => {
    if (qr) tell.qr(qr);
    if (connection === "open") tell.connected();
    if (connection === "close") connect();
  });
  socket.ev.on("messages.upsert", ({ messages }) => {
    for (const message of messages) last = last.then(() => relay(message));
  });
}

async function relay({ key, message }: WAMessage): Promise<void> {
  const to = counterparts.get(key.remoteJid ?? "");
  const text = message?.conversation || message?.extendedTextMessage?.text;
  if (key.fromMe || !to || !text) return;
  await socket.sendMessage(to, { text });
  if (marksRead && !key.participant) await socket.readMessages([key]);
}

function loadAuth(): AuthenticationState {
  const saved = existsSync(keysFile)
    ? (JSON.parse(readFileSync(keysFile, "utf8"), BufferJSON.reviver) as {
        creds: AuthenticationState["creds"];
        kept: [string, unknown][];
      })
    : null;
  for (const [place, value] of saved?.kept ?? []) kept.set(place, value);
  const place = (type: string, id: string): string => `${type} ${id}`;
  return {
    creds: saved?.creds ?? initAuthCreds(),
    keys: {
      get: async (type, ids) =>
        Object.fromEntries(ids.map((id) => [id, kept.get(place(type, id))]).filter(([, value]) => value)),
      set: async (data) => {
        for (const [type, entries] of Object.entries(data))
          for (const [id, value] of Object.entries(entries)) kept.set(place(type, id), value);
      },
    },
  };
}
