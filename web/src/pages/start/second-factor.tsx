/** Second factor form: a code of the authenticator app, or a recovery code. */
import { Button, FocusTrap, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, Refused } from "../../api/client.ts";
import { FormComplaint } from "../../components/forms/form-complaint.tsx";

interface SecondFactorProps {
  onProven: () => Promise<void>;
  onBack: () => void;
}

export function SecondFactor({ onProven, onBack }: SecondFactorProps) {
  const { t } = useTranslation();
  const [error, setError] = useState<unknown>(null);
  const form = useForm({
    initialValues: { code: "" },
    validate: { code: (value) => (value.trim().length < 6 ? t("login.code-short") : null) },
  });
  const submit = form.onSubmit(async ({ code }) => {
    setError(null);
    try {
      await api.post("/api/login/code", { code: code.trim() });
      await onProven();
    } catch (caught) {
      setError(caught);
      if (caught instanceof Refused) form.setFieldValue("code", "");
    }
  });
  return (
    <FocusTrap>
      <form onSubmit={submit} noValidate>
        <Stack>
          <FormComplaint error={error} fields={["code"]} />
          <TextInput
            label={t("login.code")}
            description={t("login.code-recovery")}
            autoComplete="one-time-code"
            autoCapitalize="none"
            data-autofocus
            size="md"
            {...form.getInputProps("code")}
          />
          <Button type="submit" loading={form.submitting} fullWidth>
            {t("login.enter")}
          </Button>
          <Button variant="subtle" onClick={onBack} fullWidth>
            {t("login.back")}
          </Button>
        </Stack>
      </form>
    </FocusTrap>
  );
}
