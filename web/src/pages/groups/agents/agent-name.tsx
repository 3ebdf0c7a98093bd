/** Rename form of an agent; the agent's groups are renamed too. */
import { Button, Group, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Agent } from "@contract/contract.ts";
import { api } from "../../../api/client.ts";
import { catchingUp } from "../../../api/edit-conflict.ts";
import { refresh } from "../../../api/queries.ts";
import { FormComplaint } from "../../../components/forms/form-complaint.tsx";
import { changeBetween, pointOut, rebase, takeOver, useNews } from "../../../components/forms/forms.ts";
import { sendOrAskWho } from "../../../components/same-person.ts";
import { useLeaveGuard } from "../../../components/forms/leave-guard.ts";
import { TOUCHED } from "../kinds.ts";
import { Saved } from "../saved.tsx";

export function AgentName({ agent }: { agent: Agent }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [error, setError] = useState<unknown>(null);
  const [saved, setSaved] = useState(false);
  const form = useForm({
    initialValues: { name: agent.name },
    validate: { name: (name) => (name.trim() === "" ? t("field.needed") : null) },
  });
  useNews(form, { name: agent.name });
  useLeaveGuard(form.isDirty());
  const submit = form.onSubmit(async (values) => {
    setError(null);
    setSaved(false);
    try {
      const path = `/api/agents/${agent.id}`;
      const change = changeBetween(form.getInitialValues(), values);
      const readAgain = async () => ({ name: (await api.get<Agent>(path)).name });
      const save = sendOrAskWho((said) => api.patch<Agent>(path, { ...change, ...said }));
      const { name } = await catchingUp(save, () => rebase(form, readAgain));
      takeOver(form, { name });
      refresh(client, TOUCHED);
      setSaved(true);
    } catch (caught) {
      setError(caught);
      pointOut(form, caught);
    }
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="xs">
        <FormComplaint error={error} fields={["name"]} />
        <TextInput
          label={t("groups.agent-name")}
          description={t("groups.agent-rename-what")}
          autoComplete="off"
          {...form.getInputProps("name")}
        />
        {form.isDirty() && (
          <Group>
            <Button type="submit" loading={form.submitting}>
              {t("do.save")}
            </Button>
          </Group>
        )}
        <Saved shown={saved && !form.isDirty()}>{t("do.saved")}</Saved>
      </Stack>
    </form>
  );
}
