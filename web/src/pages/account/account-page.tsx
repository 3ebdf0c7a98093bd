/** Account page ("Mi cuenta"): own name, language, password, second factor and active sessions. */
import { Button, Card, Group, Select, Stack, TextInput, Title } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Me, MeChange } from "@contract/contract.ts";
import { may } from "@contract/roles.ts";
import { longest } from "@contract/values.ts";
import { api } from "../../api/client.ts";
import { ME, useMe } from "../../api/me.ts";
import { useApiMutation } from "../../api/queries.ts";
import { confirmDone } from "../../components/show-error.ts";
import { FormComplaint } from "../../components/forms/form-complaint.tsx";
import { pointOut, takeOver, touchedOf, useNews } from "../../components/forms/forms.ts";
import { Page } from "../../components/page.tsx";
import { sendOrAskWho } from "../../components/same-person.ts";
import type { Language } from "@contract/values.ts";
import { languageNames, speak } from "../../words/words.ts";
import { Logins } from "./logins.tsx";
import { PasswordForm } from "./password-form.tsx";
import { SoundSwitch } from "./sound-switch.tsx";
import { TwoFactor } from "./two-factor.tsx";

export function AccountPage() {
  const { t } = useTranslation();
  const me = useMe();
  if (!me) return null;
  return (
    <Page title={t("menu.account")} about={`${me.user} · ${t(`role.${me.role}`)}`}>
      <Stack gap="lg" maw={720}>
        <Section title={t("account.profile")}>
          <ProfileForm me={me} />
        </Section>
        {may(me.role, "operator") && (
          <Section title={t("account.alerts")}>
            <SoundSwitch user={me.user} />
          </Section>
        )}
        <Section title={t("account.password")}>
          <PasswordForm />
        </Section>
        <Section title={t("account.two-factor")}>
          <TwoFactor me={me} />
        </Section>
        <Section title={t("account.logins")}>
          <Logins />
        </Section>
      </Stack>
    </Page>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card withBorder component="section" aria-label={title}>
      <Stack gap="md">
        <Title order={2} fz="lg">
          {title}
        </Title>
        {children}
      </Stack>
    </Card>
  );
}

/** The form's values; a display name that equals the user name is shown as empty. */
const toTyped = ({ name, user, language }: Me) => ({ name: name === user ? "" : name, language });

function ProfileForm({ me }: { me: Me }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const form = useForm({ initialValues: toTyped(me) });
  useNews(form, toTyped(me));
  const save = useApiMutation(
    (change: MeChange) => sendOrAskWho((said) => api.patch<Me>("/api/me", { ...change, ...said })),
    { touches: ["/api"] },
  );
  const submit = form.onSubmit((values) =>
    save.mutate(touchedOf(form, values), {
      onSuccess: (answer) => {
        client.setQueryData(ME.queryKey, answer);
        void speak(answer.language ?? answer.installation.language);
        takeOver(form, toTyped(answer));
        confirmDone(t("do.saved"));
      },
      onError: (error) => pointOut(form, error),
    }),
  );
  return (
    <form onSubmit={submit} noValidate>
      <Stack align="flex-start">
        <FormComplaint error={save.error} fields={["name", "language"]} />
        <TextInput
          label={t("account.name")}
          description={t("account.name-what")}
          maxLength={longest.accountName}
          w="100%"
          maw={360}
          autoComplete="name"
          {...form.getInputProps("name")}
        />
        <Select
          label={t("account.language")}
          w="100%"
          maw={360}
          clearable
          placeholder={t("account.language-default", { name: languageNames[me.installation.language] })}
          data={Object.entries(languageNames).map(([value, label]) => ({ value: value as Language, label }))}
          {...form.getInputProps("language")}
        />
        <Group>
          <Button type="submit" disabled={!form.isDirty()} loading={save.isPending}>
            {t("do.save")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
