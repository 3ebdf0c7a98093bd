/** Validation of download URLs (against SSRF): a media reference is written by a stranger, and must never lead us to another host. */
import type { MediaNode } from "./media-facts.ts";

const WHATSAPP = "mmg.whatsapp.net";

/**
 * `server` null: a host of WhatsApp's. Otherwise the host of that other WhatsApp server alone. null = the reference
 * leads elsewhere, or nowhere.
 */
export function mediaAddress({ url, directPath }: MediaNode, server: string | null): URL | null {
  const given = url && URL.canParse(url) ? new URL(url) : null;
  // Addresses wear out, the path lives longer.
  const path = directPath || (given ? given.pathname + given.search : "");
  const host = server === null ? hostOfWhatsApp(given) : new URL(server).host;
  const base = `https://${host}`;
  if (!path.startsWith("/") || !URL.canParse(path, base)) return null;
  const address = new URL(path, base);
  return address.origin === new URL(base).origin ? address : null;
}

const hostOfWhatsApp = (given: URL | null): string =>
  given?.protocol === "https:" && given.port === "" && given.hostname.endsWith(".whatsapp.net")
    ? given.hostname
    : WHATSAPP;
