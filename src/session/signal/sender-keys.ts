/**
 * Sender keys, trimmed and repaired for storage. The library keeps one unused message key for each message of a group, up to
 * 2000, and rewrites them all on every message; and it writes their seeds in a form it cannot read back, so that a message
 * that comes out of order never opens. Here only a few are kept, in a readable form.
 */

/** Kept per sender for messages that come late. */
const KEPT = 50;

interface SenderKeyState {
  senderSigningKey: { private?: unknown };
  senderMessageKeys: { iteration: number; seed: unknown }[];
}

/** Takes and gives the record as the library serialises it. */
export function trimSenderKey(record: Uint8Array): Buffer {
  const states = JSON.parse(
    Buffer.from(record.buffer, record.byteOffset, record.byteLength).toString(),
  ) as SenderKeyState[];
  for (const state of states) state.senderMessageKeys = keysWorthKeeping(state);
  return Buffer.from(JSON.stringify(states));
}

function keysWorthKeeping(state: SenderKeyState): SenderKeyState["senderMessageKeys"] {
  // Whoever can sign with it is its sender, that is us. GroupCipher.encrypt only ever asks for an iteration ahead of
  // the chain, so it adds to these keys and never looks one up; and nobody sends us our own messages back.
  if (bytesOf(state.senderSigningKey.private).length > 0) return [];
  return state.senderMessageKeys
    .slice(-KEPT)
    .map(({ iteration, seed }) => ({ iteration, seed: readable(seed) }));
}

/** `{type, data}` with the bytes as base64 text: what the library's reviver turns back into a Buffer. */
const readable = (value: unknown): { type: "Buffer"; data: string } => ({
  type: "Buffer",
  data: bytesOf(value).toString("base64"),
});

function bytesOf(value: unknown): Buffer {
  const data = (value as { data?: unknown } | null | undefined)?.data ?? [];
  return typeof data === "string" ? Buffer.from(data, "base64") : Buffer.from(data as number[]);
}
