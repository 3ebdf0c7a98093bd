/** JID (WhatsApp address) of a person, a device or a group: parsing and writing of `user[:device]@server`. */

/** Form of a person's address: LID (`…@lid`) or phone number (`…@s.whatsapp.net`). */
export type Addressing = "lid" | "pn";

/** A parsed JID. Device 0 is the phone itself, and is not written. */
export interface Address {
  readonly user: string;
  readonly device: number;
  readonly server: string;
}

/** Only text with one of these server parts counts as an address. */
const SERVERS = new Set([
  "s.whatsapp.net",
  "lid",
  "g.us",
  "c.us",
  "broadcast",
  "newsletter",
  "hosted",
  "hosted.lid",
  "call",
]);

/** Parses `user[:device]@server`; null for any text that merely contains an `@`. */
export function parseAddress(text: string): Address | null {
  const at = text.lastIndexOf("@");
  if (at < 0) return null;
  const server = text.slice(at + 1);
  if (!SERVERS.has(server)) return null;
  const match = /^([0-9a-z.-]*)(?::([0-9]{1,3}))?$/i.exec(text.slice(0, at));
  if (!match) return null;
  return { user: match[1] ?? "", device: Number(match[2] ?? 0), server };
}

/** Writes a JID. Device 0 is left out, as in the address of a phone. */
export function writeAddress(user: string, server: string, device = 0): string {
  return device === 0 ? `${user}@${server}` : `${user}:${device}@${server}`;
}

/** The same address without its device. Text that is no address comes back unchanged. */
export function withoutDevice(jid: string): string {
  const address = parseAddress(jid);
  return address ? writeAddress(address.user, address.server) : jid;
}

export function isGroup(jid: string | undefined): boolean {
  return jid?.endsWith("@g.us") ?? false;
}
