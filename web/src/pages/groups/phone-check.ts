/** What a typed number is as an international one, and whether WhatsApp knows it. */
import { queryOptions } from "@tanstack/react-query";
import type { PhoneCheck } from "@contract/contract.ts";
import { api } from "../../api/client.ts";

/** Shorter is still being typed. */
export const WORTH_ASKING = 8;

export const checkOf = (phone: string) =>
  queryOptions({
    queryKey: ["/api/phone-check", { phone }],
    queryFn: () => api.post<PhoneCheck>("/api/phone-check", { phone }),
    staleTime: 60_000,
    retry: false,
  });

export const digitsIn = (phone: string): number => phone.replaceAll(/\D/g, "").length;
