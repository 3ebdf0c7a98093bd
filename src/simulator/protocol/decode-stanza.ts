import { inflateSync } from "node:zlib";
import { decodeDecompressedBinaryNode } from "@whiskeysockets/baileys";
import * as dictionary from "@whiskeysockets/baileys/lib/WABinary/constants.js";
import type { Stanza } from "./stanza.ts";

const COMPRESSED = 2;

/** Reads one stanza from the plaintext of a frame. Throws on anything that is not binary XML. */
export function decodeStanza(frame: Buffer): Stanza {
  const flags = frame.readUInt8(0);
  const body = flags & COMPRESSED ? inflateSync(frame.subarray(1)) : frame.subarray(1);
  return decodeDecompressedBinaryNode(body, dictionary);
}
