/** Stanza decoder (WABinary): turns the plaintext of a frame, which is a flag byte and binary XML, into a `Stanza`. */
import { inflateSync } from "node:zlib";
import { decodeDecompressedBinaryNode } from "@whiskeysockets/baileys";
import * as dictionary from "@whiskeysockets/baileys/lib/WABinary/constants.js";
import type { Stanza } from "./stanza.ts";

/** Bit of the flag byte: the rest is compressed with zlib. */
const COMPRESSED = 2;

/** Reads one stanza from the plaintext of a frame. Throws on anything that is not binary XML. */
export function decodeStanza(frame: Buffer): Stanza {
  const flags = frame.readUInt8(0);
  const body = flags & COMPRESSED ? inflateSync(frame.subarray(1)) : frame.subarray(1);
  return decodeDecompressedBinaryNode(body, dictionary);
}
