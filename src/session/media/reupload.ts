/**
 * Re-upload request (media retry): WhatsApp deletes files after some weeks; our phone may still have them, and is asked to
 * upload them again.
 */
import {
  decryptMediaRetryData,
  encryptMediaRetryRequest,
  proto,
  type BaileysEventMap,
  type WAMessageKey,
  type WASocket,
} from "@whiskeysockets/baileys";
import { jidIn, jidOf } from "../address.ts";
import type { MessageRef } from "../port.ts";

/** The phone may be off, and nobody says so. */
const ANSWER_MS = 20_000;
const { ResultType } = proto.MediaRetryNotification;

type Updates = BaileysEventMap["messages.media-update"];

/**
 * The new path of the file; null when the phone has not got it, or does not answer. The library's own way waits for
 * ever, and leaves a listener behind each time.
 */
export async function askPhone(
  sock: WASocket,
  { chat, id, author }: MessageRef,
  mediaKey: Uint8Array,
): Promise<string | null> {
  const me = sock.authState.creds.me?.id;
  const remoteJid = jidOf(chat);
  if (!me || remoteJid === null) return null;
  const participant = chat.kind === "group" && author ? jidIn("lid", author) : null;
  const key: WAMessageKey = {
    id,
    remoteJid,
    fromMe: author === null,
    ...(participant ? { participant } : {}),
  };
  const answer = heard(sock, id);
  try {
    await sock.sendNode(encryptMediaRetryRequest(key, Buffer.from(mediaKey), me));
    const { media } = (await answer.came) ?? {};
    return media ? pathIn(decryptMediaRetryData(media, mediaKey, id)) : null;
  } finally {
    answer.stop();
  }
}

const pathIn = ({ result, directPath }: proto.IMediaRetryNotification): string | null =>
  result === ResultType.SUCCESS && directPath ? directPath : null;

function heard({ ev }: WASocket, id: string): { came: Promise<Updates[number] | null>; stop: () => void } {
  let stop = (): void => undefined;
  const came = new Promise<Updates[number] | null>((resolve) => {
    const look = (updates: Updates): void => {
      const own = updates.find(({ key }) => key.id === id);
      if (own) resolve(own);
    };
    const timer = setTimeout(() => resolve(null), ANSWER_MS);
    ev.on("messages.media-update", look);
    stop = () => {
      clearTimeout(timer);
      ev.off("messages.media-update", look);
    };
  });
  return { came, stop: () => stop() };
}
