/** Replay of the journal after a crash: messages that were decrypted and never reached the inbox. */
import {
  cleanMessage,
  decryptMessageNode,
  proto,
  type SignalRepositoryWithLIDStore,
  type WAMessage,
} from "@whiskeysockets/baileys";
import { findOpenStanzas, recall } from "../../store/engine/journal.ts";
import type { Read } from "../../store/engine/open.ts";
import { JOURNAL } from "../signal/credentials.ts";
import type { LibraryLog } from "../library-log.ts";
import { placeOf, type Sealer } from "../signal/encryption-at-rest.ts";
import { hashIn, unpackStanza } from "../signal/stanzas.ts";

export interface ReplayDeps {
  read: Read;
  sealer: Sealer;
  logger: LibraryLog;
  /** Our own addresses as the library writes them; empty before pairing. */
  me: { id: string; lid: string };
}

export interface Replayed {
  stanzaKey: string;
  /** null = it could not even be read again: `error` says why. */
  message: WAMessage | null;
  error: unknown;
}

export interface ReplayAsk {
  /** Only what was decrypted before that instant; null = whatever is open. */
  before: Date | null;
  /** These are left alone. */
  skip: ReadonlySet<string>;
}

/**
 * Open journal entries as messages, in the order they came. Those of which a part was never decrypted are left out: WhatsApp delivers them again. One that
 * cannot be read is no reason to leave the others.
 */
export async function replayJournal(deps: ReplayDeps, { before, skip }: ReplayAsk): Promise<Replayed[]> {
  const open = new Map(
    (await findOpenStanzas(deps.read, before)).map(({ stanzaKey, stanza }) => [stanzaKey, stanza]),
  );
  const replayed: Replayed[] = [];
  for (const [stanzaKey, stanza] of open) {
    if (skip.has(stanzaKey)) continue;
    try {
      const message = await readAgain(stanza, deps);
      if (message) replayed.push({ stanzaKey, message, error: null });
    } catch (error) {
      replayed.push({ stanzaKey, message: null, error });
    }
  }
  return replayed;
}

async function readAgain(stanza: Buffer, deps: ReplayDeps): Promise<WAMessage | null> {
  const { me, logger } = deps;
  const read = decryptMessageNode(unpackStanza(stanza), me.id, me.lid, answeringFromJournal(deps), logger);
  await read.decrypt();
  const message = { ...read.fullMessage, category: read.category } as WAMessage;
  if (message.messageStubType === proto.WebMessageInfo.StubType.CIPHERTEXT) return null;
  cleanMessage(message, me.id, me.lid);
  return message;
}

/** What the library asks while decoding, answered without touching a key. */
function answeringFromJournal({ read, sealer }: ReplayDeps): SignalRepositoryWithLIDStore {
  const remembered = async (content: Uint8Array): Promise<Uint8Array> => {
    const hash = hashIn(content);
    const plaintext = await recall(read, hash);
    if (!plaintext) throw new Error("a part of this message was never decrypted");
    return sealer.open(placeOf(JOURNAL, hash), plaintext);
  };
  const nothing = async (): Promise<null> => null;
  const answers = {
    decryptMessage: ({ ciphertext }: { ciphertext: Uint8Array }) => remembered(ciphertext),
    decryptGroupMessage: ({ msg }: { msg: Uint8Array }) => remembered(msg),
    processSenderKeyDistributionMessage: nothing,
    migrateSession: nothing,
    lidMapping: { getLIDForPN: nothing, storeLIDPNMappings: nothing },
  };
  return answers as unknown as SignalRepositoryWithLIDStore;
}
