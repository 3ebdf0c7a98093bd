/** What an agent is called; their groups are called after them. */
import { Button, Group, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Agent } from "../../../../src/panel/contract.ts";
import { api } from "../../api/client.ts";
import { refresh } from "../../api/queries.ts";
import { complain, confirmDone, fieldErrors } from "../../parts/complaints.ts";
import { TOUCHED } from "./kinds.ts";

export function AgentName({ agent }: { agent: Agent }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const form = useForm({
    initialValues: { name: agent.name },
    validate: { name: (name) => (name.trim() === "" ? t("field.needed") : null) },
  });
  const submit = form.onSubmit(async ({ name }) => {
    try {
      await api.patch(`/api/agents/${agent.id}`, { name });
      refresh(client, TOUCHED);
      confirmDone(t("do.saved"));
      form.resetDirty();
    } catch (caught) {
      const errors = fieldErrors(caught);
      form.setErrors(errors);
      if (Object.keys(errors).length === 0) complain(caught);
    }
  });
  return (
    <form onSubmit={submit} noValidate>
      <TextInput
        label={t("groups.agent-name")}
        description={t("groups.agent-rename-what")}
        autoComplete="off"
        {...form.getInputProps("name")}
      />
      {form.isDirty() && (
        <Group mt="xs">
          <Button type="submit" loading={form.submitting}>
            {t("do.save")}
          </Button>
        </Group>
      )}
    </form>
  );
}
