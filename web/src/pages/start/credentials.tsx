/**
 * Sign-in form: password, then the second factor where one is on. Used on the sign-in page, and when the
 * session expired.
 */
import { Button, PasswordInput, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { LoginAnswer } from "@contract/contract.ts";
import { api } from "../../api/client.ts";
import { FormComplaint } from "../../components/forms/form-complaint.tsx";
import { pointOut } from "../../components/forms/forms.ts";
import { SecondFactor } from "./second-factor.tsx";

interface CredentialsProps {
  /** Prefilled user name. */
  user?: string;
  onProven: () => Promise<void>;
  /** Called with true when the second factor is asked for, and with false when the user goes back. */
  onStep?: (asked: boolean) => void;
}

export function Credentials({ user = "", onProven, onStep }: CredentialsProps) {
  const [asked, setAsked] = useState(false);
  const step = (is: boolean): void => {
    setAsked(is);
    onStep?.(is);
  };
  if (asked) return <SecondFactor onProven={onProven} onBack={() => step(false)} />;
  return (
    <Password user={user} onAnswer={async (answer) => ("secondFactor" in answer ? step(true) : onProven())} />
  );
}

interface PasswordProps {
  user: string;
  onAnswer: (answer: LoginAnswer) => Promise<void>;
}

function Password({ user, onAnswer }: PasswordProps) {
  const { t } = useTranslation();
  const [error, setError] = useState<unknown>(null);
  const form = useForm({
    initialValues: { user, password: "" },
    validate: {
      user: (value) => (value.trim() === "" ? t("field.needed") : null),
      password: (value) => (value === "" ? t("field.needed") : null),
    },
  });
  const submit = form.onSubmit(async (values) => {
    setError(null);
    try {
      await onAnswer(await api.post<LoginAnswer>("/api/login", values));
    } catch (caught) {
      setError(caught);
      pointOut(form, caught);
    }
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <FormComplaint error={error} fields={["user", "password"]} />
        <TextInput
          label={t("login.user")}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          data-autofocus={user === "" || undefined}
          {...form.getInputProps("user")}
        />
        <PasswordInput
          label={t("login.password")}
          autoComplete="current-password"
          data-autofocus={user === "" ? undefined : true}
          {...form.getInputProps("password")}
        />
        <Button type="submit" loading={form.submitting} fullWidth>
          {t("login.enter")}
        </Button>
        <Text fz="sm" c="dimmed" ta="center">
          {t("login.forgot")}
        </Text>
      </Stack>
    </form>
  );
}
