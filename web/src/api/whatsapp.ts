/**
 * Queries and mutations of the WhatsApp connection. Polls often enough that a QR code on the page is never an
 * old one.
 */
import { useQueryClient } from "@tanstack/react-query";
import type { WhatsApp } from "@contract/contract.ts";
import { api } from "./client.ts";
import { useAnswer, useApiMutation } from "./queries.ts";

const PATH = "/api/whatsapp";
/** Polling interval while connected: the page shows ages, of which no event tells. */
const CALM_MS = 5_000;
/** Polling interval otherwise: QR codes are replaced while somebody holds a phone to them. */
const WATCHFUL_MS = 3_000;

export function useWhatsApp() {
  const known = useQueryClient().getQueryData<WhatsApp>([PATH, {}]);
  return useAnswer<WhatsApp>(PATH, { everyMs: known?.state === "connected" ? CALM_MS : WATCHFUL_MS });
}

export function useRestart(done: () => void) {
  return useApiMutation(() => api.post<WhatsApp>("/api/whatsapp/restart"), { touches: [PATH], done });
}

export function useUnlink(done: () => void) {
  return useApiMutation(() => api.post<WhatsApp>("/api/whatsapp/unlink"), {
    touches: [PATH, "/api/checklist"],
    done,
  });
}
