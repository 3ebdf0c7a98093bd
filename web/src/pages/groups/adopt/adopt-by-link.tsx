/** Adoption of an existing group by its invitation link: the number joins the group by itself. */
import { Alert, Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { MainGroup } from "@contract/contract.ts";
import { api } from "../../../api/client.ts";
import { refresh } from "../../../api/queries.ts";
import { confirmDone } from "../../../components/show-error.ts";
import { FormComplaint } from "../../../components/forms/form-complaint.tsx";
import { pointOut } from "../../../components/forms/forms.ts";
import { TOUCHED, type Kind } from "../kinds.ts";
import { useIsConnected } from "../team.ts";

export function AdoptByLink({ kind, onDone }: { kind: Kind; onDone: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const isConnected = useIsConnected();
  const [error, setError] = useState<unknown>(null);
  const form = useForm({
    initialValues: { link: "" },
    validate: {
      link: (link) => (/chat\.whatsapp\.com\/\S+/i.test(link) ? null : t("groups.link-wrong")),
    },
  });
  const submit = form.onSubmit(async ({ link }) => {
    setError(null);
    try {
      const { name } = await api.post<MainGroup>("/api/main-groups/adopt", { kind, link: link.trim() });
      refresh(client, TOUCHED);
      confirmDone(t("groups.adopted-what", { name }));
      onDone();
    } catch (caught) {
      setError(caught);
      pointOut(form, caught);
    }
  });
  if (isConnected === false) return <Alert color="orange">{t("groups.needs-whatsapp")}</Alert>;
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Text fz="sm">{t("groups.by-link-what")}</Text>
        <FormComplaint error={error} fields={["link"]} />
        <TextInput
          label={t("groups.link")}
          placeholder="https://chat.whatsapp.com/…"
          inputMode="url"
          {...form.getInputProps("link")}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={form.submitting}>
            {t("groups.link-join")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
