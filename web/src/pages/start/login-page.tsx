/** The door. */
import { Alert, Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useQueryClient } from "@tanstack/react-query";
import { useRouter, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../../api/client.ts";
import { sentenceOf } from "../../parts/complaints.ts";
import { Door } from "./door.tsx";

export function LoginPage() {
  const { t } = useTranslation();
  const enter = useEntrance();
  const [error, setError] = useState<unknown>(null);
  const form = useForm({
    initialValues: { user: "", password: "" },
    validate: {
      user: (value) => (value.trim() === "" ? t("field.needed") : null),
      password: (value) => (value === "" ? t("field.needed") : null),
    },
  });
  const submit = form.onSubmit(async (values) => {
    setError(null);
    try {
      await api.post("/api/login", values);
      await enter();
    } catch (caught) {
      setError(caught);
    }
  });
  return (
    <Door title={t("login.title")}>
      <form onSubmit={submit} noValidate>
        <Stack>
          {error !== null && (
            <Alert color="red" role="alert">
              {sentenceOf(error)}
            </Alert>
          )}
          <TextInput label={t("login.user")} autoComplete="username" {...form.getInputProps("user")} />
          <PasswordInput
            label={t("login.password")}
            autoComplete="current-password"
            {...form.getInputProps("password")}
          />
          <Button type="submit" loading={form.submitting} fullWidth>
            {t("login.enter")}
          </Button>
        </Stack>
      </form>
    </Door>
  );
}

/** Back to where somebody was going; only ever a page of ours. */
function useEntrance(): () => Promise<void> {
  const client = useQueryClient();
  const router = useRouter();
  const { next } = useSearch({ from: "/entrar" });
  return async () => {
    client.clear();
    if (next?.startsWith("/") && !next.startsWith("//")) router.history.push(next);
    else await router.navigate({ to: "/" });
  };
}
