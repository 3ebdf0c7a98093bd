/** Media port: describes, downloads and uploads files for the rest of the program. */
import type { Agent } from "node:https";
import type { Log, LibraryLog } from "../library-log.ts";
import { fetchMedia } from "./fetch-media.ts";
import { asked } from "../answers.ts";
import type { ConnectedSocket } from "../groups/group-acts.ts";
import { describe } from "./media-facts.ts";
import type { MediaPort, MessageRef } from "../port.ts";
import { askPhone } from "./reupload.ts";
import { uploadMedia } from "./upload-media.ts";

export interface MediaDeps {
  /** Another WhatsApp server than the real one. */
  server: string | null;
  /** For its files, when Node does not trust its certificate by itself; null = Node's own. */
  agent: Agent | null;
  log: Log;
  logger: LibraryLog;
  /** Throws `WhatsAppError` when not connected. */
  connected: () => ConnectedSocket;
}

export function makeMedia({ server, agent, log, logger, connected }: MediaDeps): MediaPort {
  const phoneOnly = async (message: MessageRef, mediaKey: Uint8Array): Promise<string | null> => {
    try {
      return await askPhone(connected().sock, message, mediaKey);
    } catch (error) {
      log.info({ err: error }, "the phone could not be asked for a file");
      return null;
    }
  };
  return {
    describe,
    fetch: (ask) => fetchMedia({ server, agent, log, askPhone: phoneOnly }, ask),
    upload: async (file) => {
      const { sock } = connected();
      return asked(() => uploadMedia(sock, file, logger));
    },
  };
}
