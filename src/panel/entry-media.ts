/** How a file stands in a conversation. */
import type { InboundContent } from "../domain/inbound.ts";
import type { WhatsApp } from "../session/port.ts";

/** null = the entry holds no file. */
export function mediaJson({ media }: Pick<WhatsApp, "media">, content: InboundContent) {
  if (content.kind !== "media") return null;
  const { kind, mimeType, fileName, size, seconds, wire } = content.media;
  const { thumbnail, width, height, pages, waveform } = media.describe(wire);
  const said = { kind, mimeType, fileName, size, seconds };
  return { ...said, hasThumbnail: thumbnail !== null, width, height, pages, waveform };
}
