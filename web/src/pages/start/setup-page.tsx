/** Setup page: creates the first administrator, with the one-time code from the terminal. */
import { Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SetupState } from "@contract/contract.ts";
import { SHORTEST_PASSWORD } from "@contract/values.ts";
import { api } from "../../api/client.ts";
import { useAnswer } from "../../api/queries.ts";
import { FormComplaint } from "../../components/forms/form-complaint.tsx";
import { pointOut } from "../../components/forms/forms.ts";
import { Door } from "./door.tsx";

export function SetupPage() {
  const { t } = useTranslation();
  const { data, refetch } = useAnswer<SetupState>("/api/setup");
  if (data?.needed === false)
    return (
      <Door title={t("setup.title-done")} about={t("setup.done")}>
        <Button renderRoot={(props) => <Link {...props} to="/entrar" />}>{t("setup.done-enter")}</Button>
      </Door>
    );
  return (
    <Door title={t("setup.title")} about={t("setup.about")}>
      <SetupForm lookAgain={() => void refetch()} />
    </Door>
  );
}

/** `lookAgain` refetches the state: the setup may have been done in another window. */
function SetupForm({ lookAgain }: { lookAgain: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [error, setError] = useState<unknown>(null);
  const form = useForm({
    initialValues: { code: "", user: "", password: "", again: "" },
    validate: {
      code: (value) => (value.trim() === "" ? t("field.needed") : null),
      user: (value) => (value.trim() === "" ? t("field.needed") : null),
      password: (value) => (value.length < SHORTEST_PASSWORD ? t("setup.password-short") : null),
      again: (value, { password }) => (value === password ? null : t("setup.password-differs")),
    },
  });
  const submit = form.onSubmit(async ({ code, user, password }) => {
    setError(null);
    try {
      await api.post("/api/setup", { code: code.trim(), user, password });
      client.clear();
      await navigate({ to: "/puesta-en-marcha" });
    } catch (caught) {
      setError(caught);
      lookAgain();
      pointOut(form, caught);
    }
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <FormComplaint error={error} fields={["code", "user", "password"]} />
        <TextInput
          label={t("setup.code")}
          description={t("setup.code-where")}
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          placeholder="ABCD-EFGH-JKLM"
          {...form.getInputProps("code")}
        />
        <TextInput
          label={t("login.user")}
          description={t("setup.user-rule")}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          {...form.getInputProps("user")}
        />
        <PasswordInput
          label={t("login.password")}
          description={t("setup.password-rule")}
          autoComplete="new-password"
          {...form.getInputProps("password")}
        />
        <PasswordInput
          label={t("setup.password-again")}
          autoComplete="new-password"
          {...form.getInputProps("again")}
        />
        <Button type="submit" loading={form.submitting} fullWidth>
          {t("setup.create")}
        </Button>
      </Stack>
    </form>
  );
}
