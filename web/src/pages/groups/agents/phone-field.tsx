/** Phone number field ("Número de WhatsApp"): shows the number that will be stored before it is saved. */
import { Loader, Text, type TextInputProps } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { PhoneCheck } from "@contract/contract.ts";
import { knownOf, OnWhatsapp, PhoneInput } from "../../../components/forms/phone-input.tsx";
import { fieldErrors } from "../../../components/show-error.ts";
import { checkOf, digitsIn, WORTH_ASKING } from "./phone-check.ts";

const PAUSE_MS = 500;

interface PhoneFieldProps extends TextInputProps {
  /** The present value of the field. */
  phone: string;
  /** Shows the number only, because WhatsApp is not linked yet and cannot be asked. */
  unlinked?: boolean;
}

export function PhoneField({ phone, error, unlinked = false, ...input }: PhoneFieldProps) {
  const { t } = useTranslation();
  const answerId = useId();
  const typed = phone.trim();
  const [settled] = useDebouncedValue(typed, PAUSE_MS);
  const worthAsking = digitsIn(settled) >= WORTH_ASKING;
  // What somebody asked for by saving is there at once.
  const { data, error: refused, isFetching } = useQuery({ ...checkOf(settled), enabled: worthAsking });
  const isSettled = settled === typed && worthAsking;
  return (
    <div>
      <PhoneInput
        label={t("groups.phone")}
        description={t("groups.phone-how")}
        aria-describedby={answerId}
        error={error ?? (isSettled && refused ? fieldErrors(refused)["phone"] : null)}
        {...input}
      />
      <div id={answerId} role="status" style={{ minHeight: 26 }}>
        {isSettled && isFetching && !data && (
          <Loader size={14} mt={6} aria-label={t("groups.phone-asking")} />
        )}
        {isSettled && data && (unlinked || error ? <Display check={data} /> : <Answer check={data} />)}
      </div>
    </div>
  );
}

function Display({ check: { display } }: { check: PhoneCheck }) {
  return (
    <Text fz="sm" fw={600} mt={4}>
      {display}
    </Text>
  );
}

function Answer({ check: { display, onWhatsapp } }: { check: PhoneCheck }) {
  const { t } = useTranslation();
  const known = knownOf(onWhatsapp);
  return (
    <OnWhatsapp known={known}>
      {display} {onWhatsapp && <span aria-hidden>✓ </span>}
      {t(`groups.phone-on.${known}`)}
    </OnWhatsapp>
  );
}
