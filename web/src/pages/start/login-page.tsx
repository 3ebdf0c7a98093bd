/** The door: a password, and for who wants it a second proof. */
import { Alert, Button, PasswordInput, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useQueryClient } from "@tanstack/react-query";
import { useRouter, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { LoginAnswer } from "../../../../src/panel/contract.ts";
import { api } from "../../api/client.ts";
import { sentenceOf } from "../../parts/complaints.ts";
import { Door } from "./door.tsx";
import { SecondFactor } from "./second-factor.tsx";

export function LoginPage() {
  const { t } = useTranslation();
  const enter = useEntrance();
  const [asked, setAsked] = useState(false);
  if (asked)
    return (
      <Door title={t("login.code-title")} about={t("login.code-about")}>
        <SecondFactor onProven={enter} onBack={() => setAsked(false)} />
      </Door>
    );
  return (
    <Door title={t("login.title")}>
      <Password onAnswer={async (answer) => ("secondFactor" in answer ? setAsked(true) : enter())} />
    </Door>
  );
}

function Password({ onAnswer }: { onAnswer: (answer: LoginAnswer) => Promise<void> }) {
  const { t } = useTranslation();
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
      await onAnswer(await api.post<LoginAnswer>("/api/login", values));
    } catch (caught) {
      setError(caught);
    }
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {error !== null && (
          <Alert color="red" role="alert">
            {sentenceOf(error)}
          </Alert>
        )}
        <TextInput
          label={t("login.user")}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          data-autofocus
          {...form.getInputProps("user")}
        />
        <PasswordInput
          label={t("login.password")}
          autoComplete="current-password"
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
