/**
 * Trial decryption with several Signal sessions: finds out which of them a message is for. A record keeps several sessions with one
 * phone after both began at once, or after one began anew.
 *
 * libsignal 6 tries one session after the other and turns a session's ratchet before it knows whether the message was for
 * it. The first that opens the message is stored with all the others, and those that were tried in vain read nothing any
 * more (`decryptWithSessions` in its session_cipher.js). Signal's own library tries on copies; so do we from here on.
 */
import { createRequire } from "node:module";

/** The part of libsignal's `SessionEntry` that is used here. */
export interface TriedSession {
  serialize(): object;
  readonly indexInfo: { used: number };
}

interface Libsignal {
  SessionCipher: { prototype: Cipher };
  SessionError: new (message: string) => Error;
}

interface Cipher {
  /** Turns the ratchet of the session as far as the message says, and only then looks whether it opens. */
  doDecryptWhisperMessage(message: Buffer, session: TriedSession): Promise<Buffer>;
  decryptWithSessions(
    message: Buffer,
    sessions: TriedSession[],
  ): Promise<{ session: TriedSession; plaintext: Buffer }>;
}

/** Applies the patch, for the whole process; again does no harm. Throws when the library's structure has changed. */
export function takeBackFailedTries(libsignal = libsignalOfBaileys()): void {
  const { prototype } = libsignal.SessionCipher;
  if (typeof prototype.decryptWithSessions !== "function" || !prototype.doDecryptWhisperMessage)
    throw new TypeError("libsignal decrypts in another way than it did: see session-tries.ts");
  prototype.decryptWithSessions = async function decryptWithSessions(message, sessions) {
    for (const session of sessions) {
      // Of one alone nothing is stored when it fails.
      const before = sessions.length > 1 ? session.serialize() : null;
      try {
        const plaintext = await this.doDecryptWhisperMessage(message, session);
        session.indexInfo.used = Date.now();
        return { session, plaintext };
      } catch {
        if (before !== null) restore(session, before);
      }
    }
    throw new libsignal.SessionError(
      sessions.length === 0 ? "No sessions available" : "No matching sessions found for message",
    );
  };
}

function restore(session: TriedSession, before: object): void {
  const { deserialize } = session.constructor as unknown as { deserialize(data: object): TriedSession };
  Object.assign(session, deserialize.call(session.constructor, before));
}

/** The very package that Baileys uses, wherever it was put. */
export function libsignalOfBaileys(): Libsignal {
  const ofBaileys = createRequire(createRequire(import.meta.url).resolve("@whiskeysockets/baileys"));
  return ofBaileys("libsignal") as Libsignal;
}
