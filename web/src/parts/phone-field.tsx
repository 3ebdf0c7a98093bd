/** A number as people type it. What it is in the world is shown before anything is saved. */
import { Stack, Text, TextInput, type TextInputProps } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { CircleCheck, CircleHelp } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { PhoneCheck } from "../../../src/panel/contract.ts";
import { api, Refused } from "../api/client.ts";
import { sentenceOf } from "./complaints.ts";

/** People pause while they type; fewer digits than these are no number of anybody. */
const PAUSE_MS = 500;
const FEWEST_DIGITS = 8;

interface PhoneFieldProps extends TextInputProps {
  value: string;
}

export function PhoneField({ value, error, ...props }: PhoneFieldProps) {
  const { t } = useTranslation();
  const { data, error: refusal } = usePhoneCheck(value);
  const isUnknown = data?.onWhatsapp === false;
  const minded = error ?? (isUnknown ? t("team.phone-not-on-whatsapp") : refusal && sentenceOf(refusal));
  return (
    <Stack gap={4}>
      <TextInput
        label={t("team.phone")}
        description={t("team.phone-how")}
        type="tel"
        inputMode="tel"
        autoComplete="off"
        value={value}
        error={minded}
        {...props}
      />
      <div aria-live="polite">{data && <Resolved check={data} />}</div>
    </Stack>
  );
}

function Resolved({ check: { display, onWhatsapp } }: { check: PhoneCheck }) {
  const { t } = useTranslation();
  const Icon = onWhatsapp ? CircleCheck : CircleHelp;
  const says =
    onWhatsapp === null ? t("team.phone-unasked") : onWhatsapp ? t("team.phone-on-whatsapp") : null;
  return (
    <Text fz="sm" c={onWhatsapp ? "var(--mantine-color-green-text)" : "dimmed"}>
      {onWhatsapp !== false && (
        <Icon size={16} aria-hidden style={{ verticalAlign: "text-bottom", marginRight: 6 }} />
      )}
      <Text span fw={600} inherit>
        {display}
      </Text>
      {says && ` · ${says}`}
    </Text>
  );
}

/** What the server reads in it, a moment after the last key. */
function usePhoneCheck(value: string): { data: PhoneCheck | undefined; error: Refused | null } {
  const [settled] = useDebouncedValue(value.trim(), PAUSE_MS);
  const isLong = settled.replace(/\D/g, "").length >= FEWEST_DIGITS;
  const { data, error } = useQuery({
    queryKey: ["/api/phone-check", { phone: settled }],
    queryFn: () => api.post<PhoneCheck>("/api/phone-check", { phone: settled }),
    enabled: isLong,
    staleTime: 60_000,
  });
  const isCurrent = isLong && settled === value.trim();
  return { data: isCurrent ? data : undefined, error: isCurrent && error instanceof Refused ? error : null };
}
