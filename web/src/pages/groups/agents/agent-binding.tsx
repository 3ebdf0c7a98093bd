/**
 * Confirmation of a registration from a hidden number: an administrator says whether LISTO came from the
 * agent.
 */
import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { ShieldQuestion, Undo2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Agent } from "@contract/contract.ts";
import { api } from "../../../api/client.ts";
import { useMay } from "../../../api/me.ts";
import { useApiMutation } from "../../../api/queries.ts";
import { confirmAction } from "../../../components/dialogs/confirm-action.ts";
import { showError, confirmDone } from "../../../components/show-error.ts";
import { TOUCHED } from "../kinds.ts";

export function AgentBinding({ agent }: { agent: Agent }) {
  const { t } = useTranslation();
  const mayChange = useMay("admin");
  const decide = useApiMutation((deed: string) => api.post(`/api/agents/${agent.id}/binding/${deed}`), {
    touches: TOUCHED,
  });
  if (!agent.binding) return null;
  const say = (deed: string) => decide.mutate(deed, { onError: showError });
  const who = agent.binding.name ?? t("groups.phone-hidden");
  return (
    <Alert color="orange" icon={<ShieldQuestion />} role="alert" title={t("groups.binding-title")}>
      <Stack gap="xs">
        <Text inherit>{t("groups.binding-what", { who, name: agent.name })}</Text>
        {mayChange && (
          <Group gap="xs">
            <Button loading={decide.isPending} onClick={() => say("confirm")}>
              {t("groups.binding-yes", { name: agent.name })}
            </Button>
            <Button variant="default" loading={decide.isPending} onClick={() => say("reject")}>
              {t("groups.binding-no")}
            </Button>
          </Group>
        )}
      </Stack>
    </Alert>
  );
}

/** Undoes a registration that somebody else answered: the agent is unregistered again. */
export function BindingUndo({ agent }: { agent: Agent }) {
  const { t } = useTranslation();
  const undo = useApiMutation(() => api.post(`/api/agents/${agent.id}/binding/undo`), {
    touches: TOUCHED,
    done: () => confirmDone(t("groups.binding-undone", { name: agent.name })),
  });
  if (!useMay("admin") || !agent.registered) return null;
  const ask = (): void =>
    confirmAction({
      title: t("groups.binding-undo-title", { name: agent.name }),
      body: t("groups.binding-undo-body", { name: agent.name }),
      yes: t("groups.binding-undo"),
      onYes: () => undo.mutate(undefined, { onError: showError }),
    });
  return (
    <Stack gap="xs" align="flex-start">
      <Text fz="sm">{t("groups.binding-done", { name: agent.name })}</Text>
      <Button
        variant="default"
        leftSection={<Undo2 size={16} aria-hidden />}
        loading={undo.isPending}
        onClick={ask}
      >
        {t("groups.binding-undo")}
      </Button>
    </Stack>
  );
}
