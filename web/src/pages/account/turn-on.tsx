/**
 * Enrolment of the second factor (TOTP): shows the secret as QR code and text, and turns it on once a code of
 * the app is confirmed.
 */
import { Code, Skeleton, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { TwoFactorOffer } from "@contract/contract.ts";
import { api } from "../../api/client.ts";
import { Complaint } from "../../components/query-boundary.tsx";
import { Qr } from "../../components/qr.tsx";
import { ProofForm } from "./proof-form.tsx";

interface TurnOnProps {
  done: (codes: string[]) => void;
  /** Does not refetch the current user afterwards: the page would change before the recovery codes were seen. */
  keepMe?: boolean;
}

export function TurnOn({ done, keepMe = false }: TurnOnProps) {
  const { t } = useTranslation();
  const { data, error } = useQuery({
    queryKey: ["two-factor-offer"],
    queryFn: () => api.post<TwoFactorOffer>("/api/me/two-factor"),
    // Every asking makes a new secret: one per time the window opens.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  if (error) return <Complaint error={error} />;
  if (!data) return <Skeleton h={260} />;
  return (
    <Stack>
      <Text fz="sm">{t("two-factor.scan")}</Text>
      <Stack align="center" gap="xs">
        <Qr text={data.uri} alt={t("two-factor.qr")} size={200} />
        <Text fz="sm" c="dimmed">
          {t("two-factor.or-type")}
        </Text>
        <Code fz="sm">{data.secret.replaceAll(/(.{4})/g, "$1 ").trim()}</Code>
      </Stack>
      <ProofForm
        path="/api/me/two-factor/confirm"
        verb={t("two-factor.turn-on")}
        takesRecovery={false}
        touches={keepMe ? [] : ["/api/me"]}
        done={(answer) => done(answer.recoveryCodes ?? [])}
      />
    </Stack>
  );
}
