/** Stanza encoder (WABinary): turns a `Stanza` into binary XML with WhatsApp's token dictionary. */
import {
  DOUBLE_BYTE_TOKENS,
  SINGLE_BYTE_TOKENS,
  TAGS,
} from "@whiskeysockets/baileys/lib/WABinary/constants.js";
import { parseAddress, writeAddress } from "./address.ts";
import type { Stanza } from "./stanza.ts";

/*
 * Our own encoder, not the one Baileys exports: that one takes every attribute with an `@` for an address and mangles
 * it (the subject "Ticket 7: x@y.com" becomes "Ticket 7@…"), and looks tokens up in a plain object ("constructor").
 */

/** Domain byte of an AD_JID, the address of a linked device. */
const AD_DOMAINS: Readonly<Record<string, number>> = {
  "s.whatsapp.net": 0,
  lid: 1,
  hosted: 128,
  "hosted.lid": 129,
};
const tokens = new Map<string, readonly number[]>();
DOUBLE_BYTE_TOKENS.forEach((dictionary, number) => {
  dictionary.forEach((token, index) => tokens.set(token, [TAGS.DICTIONARY_0 + number, index]));
});
SINGLE_BYTE_TOKENS.forEach((token, index) => {
  if (index > 0 && token) tokens.set(token, [index]);
});

/** The bytes of a stanza as they travel inside a frame: one flag byte (0 = not compressed), then binary XML. */
export function encodeStanza(stanza: Stanza): Buffer {
  const out = new Bytes();
  out.byte(0);
  writeStanza(out, stanza);
  return out.toBuffer();
}

class Bytes {
  #buffer = Buffer.allocUnsafe(512);
  #length = 0;

  byte(value: number): void {
    this.#reserve(1);
    this.#buffer[this.#length++] = value;
  }

  bytes(value: Uint8Array): void {
    this.#reserve(value.length);
    this.#buffer.set(value, this.#length);
    this.#length += value.length;
  }

  toBuffer(): Buffer {
    return this.#buffer.subarray(0, this.#length);
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#buffer.length) return;
    const bigger = Buffer.allocUnsafe(Math.max(this.#buffer.length * 2, this.#length + more));
    this.#buffer.copy(bigger, 0, 0, this.#length);
    this.#buffer = bigger;
  }
}

function writeStanza(out: Bytes, { tag, attrs, content }: Stanza): void {
  const names = Object.keys(attrs);
  writeListStart(out, 2 * names.length + 1 + (content === undefined ? 0 : 1));
  writeText(out, tag);
  for (const name of names) {
    writeText(out, name);
    writeText(out, attrs[name] ?? "");
  }
  if (content === undefined) return;
  if (typeof content === "string") writeBinary(out, Buffer.from(content));
  else if (content instanceof Uint8Array) writeBinary(out, content);
  else {
    writeListStart(out, content.length);
    for (const one of content) writeStanza(out, one);
  }
}

function writeListStart(out: Bytes, size: number): void {
  if (size === 0) out.byte(TAGS.LIST_EMPTY);
  else if (size < 256) out.bytes(Uint8Array.of(TAGS.LIST_8, size));
  else out.bytes(Uint8Array.of(TAGS.LIST_16, size >> 8, size & 0xff));
}

function writeBinary(out: Bytes, value: Uint8Array): void {
  const size = value.length;
  if (size < 256) out.bytes(Uint8Array.of(TAGS.BINARY_8, size));
  else if (size < 1 << 20)
    out.bytes(Uint8Array.of(TAGS.BINARY_20, size >> 16, (size >> 8) & 0xff, size & 0xff));
  else
    out.bytes(
      Uint8Array.of(TAGS.BINARY_32, size >>> 24, (size >> 16) & 0xff, (size >> 8) & 0xff, size & 0xff),
    );
  out.bytes(value);
}

function writeText(out: Bytes, text: string): void {
  const token = tokens.get(text);
  if (token) for (const byte of token) out.byte(byte);
  else if (/^[0-9.-]{1,127}$/.test(text)) writePacked(out, text, TAGS.NIBBLE_8);
  else if (/^[0-9A-F]{1,127}$/.test(text)) writePacked(out, text, TAGS.HEX_8);
  else if (!writeAsAddress(out, text)) writeBinary(out, Buffer.from(text));
}

function writePacked(out: Bytes, text: string, tag: number): void {
  out.byte(tag);
  out.byte(Math.ceil(text.length / 2) | (text.length % 2 === 0 ? 0 : 0x80));
  for (let at = 0; at < text.length; at += 2)
    out.byte((packed(text[at], tag) << 4) | packed(text[at + 1], tag));
}

function packed(char: string | undefined, tag: number): number {
  if (char === undefined) return 15;
  if (tag === TAGS.HEX_8) return Number.parseInt(char, 16);
  if (char === "-") return 10;
  return char === "." ? 11 : Number(char);
}

/** False when the text is not an address, or would come out of the decoder differently. */
function writeAsAddress(out: Bytes, text: string): boolean {
  const address = parseAddress(text);
  if (!address || writeAddress(address.user, address.server, address.device) !== text) return false;
  const domain = AD_DOMAINS[address.server];
  if (address.device > 0) {
    if (domain === undefined || address.device > 255) return false;
    out.bytes(Uint8Array.of(TAGS.AD_JID, domain, address.device));
    writeText(out, address.user);
    return true;
  }
  out.byte(TAGS.JID_PAIR);
  if (address.user === "") out.byte(TAGS.LIST_EMPTY);
  else writeText(out, address.user);
  writeText(out, address.server);
  return true;
}
