/** Query that checks a phone number: its international form, and whether it is on WhatsApp. */
import { queryOptions } from "@tanstack/react-query";
import type { PhoneCheck } from "@contract/contract.ts";
import { api } from "../../../api/client.ts";

/** Digits; shorter numbers are not checked yet. */
export const WORTH_ASKING = 8;

export const checkOf = (phone: string) =>
  queryOptions({
    queryKey: ["/api/phone-check", { phone }],
    queryFn: () => api.post<PhoneCheck>("/api/phone-check", { phone }),
    staleTime: 60_000,
    retry: false,
  });

export const digitsIn = (phone: string): number => phone.replaceAll(/\D/g, "").length;
