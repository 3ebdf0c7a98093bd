/** Settings of the second factor: on or off, and new recovery codes. */
import { Alert, Badge, Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Me, Settings } from "@contract/contract.ts";
import { useAnswer } from "../../api/queries.ts";
import { Dialog } from "../../components/dialogs/dialog.tsx";
import { ProofForm } from "./proof-form.tsx";
import { RecoveryCodes } from "./recovery-codes.tsx";
import { TurnOn } from "./turn-on.tsx";

type Step = "on" | "off" | "codes";
const FEW = 3;

export function TwoFactor({ me }: { me: Me }) {
  const { t } = useTranslation();
  const [step, setStep] = useState<Step | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const rule = useAnswer<Settings>("/api/settings").data?.requireSecondFactor;
  const isRequired = rule === "all" || (rule === "admins" && me.role === "admin");
  const close = () => {
    setStep(null);
    setCodes(null);
  };
  return (
    <Stack>
      <Group gap="xs">
        <Badge variant="light" color={me.twoFactor ? "green" : "gray"} tt="none">
          {me.twoFactor ? t("two-factor.is-on") : t("two-factor.is-off")}
        </Badge>
        {me.twoFactor && (
          <Text fz="sm" c="dimmed">
            {t("two-factor.codes-left", { count: me.recoveryCodesLeft })}
          </Text>
        )}
      </Group>
      <Text fz="sm">{t("two-factor.what")}</Text>
      {me.twoFactor && me.recoveryCodesLeft <= FEW && <Alert color="orange">{t("two-factor.few")}</Alert>}
      <Group>
        {!me.twoFactor && <Button onClick={() => setStep("on")}>{t("two-factor.turn-on")}</Button>}
        {me.twoFactor && (
          <>
            <Button variant="default" onClick={() => setStep("codes")}>
              {t("two-factor.new-codes")}
            </Button>
            <Button
              variant="light"
              color="red"
              disabled={isRequired}
              aria-describedby={isRequired ? "factor-required" : undefined}
              onClick={() => setStep("off")}
            >
              {t("two-factor.turn-off")}
            </Button>
          </>
        )}
      </Group>
      {me.twoFactor && isRequired && (
        <Text id="factor-required" fz="sm" c="dimmed">
          {t("two-factor.required")}
        </Text>
      )}
      <Dialog opened={step !== null} onClose={close} title={t("account.two-factor")} size="md">
        {codes ? (
          <RecoveryCodes codes={codes} close={close} />
        ) : (
          <>
            {step === "on" && <TurnOn done={setCodes} />}
            {step === "codes" && (
              <ProofForm
                path="/api/me/two-factor/recovery-codes"
                verb={t("two-factor.new-codes")}
                done={(answer) => setCodes(answer.recoveryCodes ?? [])}
              />
            )}
            {step === "off" && (
              <ProofForm path="/api/me/two-factor/disable" verb={t("two-factor.turn-off")} done={close} />
            )}
          </>
        )}
      </Dialog>
    </Stack>
  );
}
