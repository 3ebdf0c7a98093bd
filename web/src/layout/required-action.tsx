/** Required action before the panel opens: set a password of one's own, or turn on a second factor. */
import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Me } from "@contract/contract.ts";
import { ME } from "../api/me.ts";
import { PasswordForm } from "../pages/account/password-form.tsx";
import { RecoveryCodes } from "../pages/account/recovery-codes.tsx";
import { TurnOn } from "../pages/account/turn-on.tsx";
import { Door } from "../pages/start/door.tsx";
import { showError } from "../components/show-error.ts";
import { useLeave } from "./sign-out.ts";

export function RequiredAction({ action }: { action: Me["requiredAction"] }) {
  const { t } = useTranslation();
  const signOut = useLeave();
  const leave = (
    <Button variant="subtle" onClick={() => void signOut().catch(showError)}>
      {t("account.sign-out")}
    </Button>
  );
  if (action === "change-password")
    return (
      <Door title={t("account.must-change-title")} about={t("account.must-change-what")}>
        <PasswordForm />
        {leave}
      </Door>
    );
  return (
    <Door title={t("account.must-turn-on-title")} about={t("account.must-turn-on-what")}>
      <SecondFactorOn />
      {leave}
    </Door>
  );
}

function SecondFactorOn() {
  const client = useQueryClient();
  const [codes, setCodes] = useState<string[] | null>(null);
  if (codes === null) return <TurnOn done={setCodes} keepMe />;
  return (
    <RecoveryCodes codes={codes} close={() => void client.invalidateQueries({ queryKey: ME.queryKey })} />
  );
}
