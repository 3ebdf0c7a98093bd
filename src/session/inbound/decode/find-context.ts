/** Context info of a message: what it quotes, mentions and advertises, in whichever node of it that is. */
import type { proto } from "@whiskeysockets/baileys";

type Context = proto.IContextInfo;

/** Wrappers lie in one another, and each kind of content keeps its context in a place of its own. */
const DEEPEST = 8;
/** Nodes that are looked at: more than any phone sends, few enough for any sender. */
const MOST = 300;
/** As many people as a group can hold. */
const MOST_MENTIONED = 1_024;

/** What the contexts of one message say together. */
export interface Found {
  /** Names the quoted message. */
  quote: Context | null;
  mentioned: string[];
  /** Seconds; null = off. */
  expiration: number | null;
  ad: proto.ContextInfo.IExternalAdReplyInfo | null;
}

/** Looks through every node, nearest first, but never into the quoted message: its context is not the sender's. */
export function findContext(message: proto.IMessage | null | undefined): Found {
  const contexts = contextsIn(message);
  return {
    quote: contexts.find((one) => one.stanzaId) ?? null,
    mentioned: [...new Set(contexts.flatMap((one) => (one.mentionedJid ?? []).slice(0, MOST_MENTIONED)))],
    expiration: contexts.find((one) => one.expiration)?.expiration ?? null,
    ad: contexts.find((one) => one.externalAdReply)?.externalAdReply ?? null,
  };
}

function contextsIn(message: proto.IMessage | null | undefined): Context[] {
  const found: Context[] = [];
  let level = nodesIn(message);
  let looked = 0;
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth++) {
    const next: Record<string, unknown>[] = [];
    for (const node of level.slice(0, MOST - looked)) {
      looked += 1;
      const { contextInfo, ...rest } = node;
      if (isNode(contextInfo)) found.push(contextInfo);
      for (const one of Object.values(rest)) if (next.length < MOST) next.push(...nodesIn(one));
    }
    level = next;
  }
  return found;
}

const nodesIn = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value) ? value.slice(0, MOST).filter(isNode) : isNode(value) ? [value] : [];

const isNode = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);
