/** LISTO came from a number that WhatsApp hides: whether it was the agent is for an administrator to say. */
import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { ShieldQuestion } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Agent } from "../../../../src/panel/contract.ts";
import { api } from "../../api/client.ts";
import { useMay } from "../../api/me.ts";
import { useDeed } from "../../api/queries.ts";
import { complain } from "../../parts/complaints.ts";
import { TOUCHED } from "./kinds.ts";

export function AgentBinding({ agent }: { agent: Agent }) {
  const { t } = useTranslation();
  const mayChange = useMay("admin");
  const decide = useDeed((deed: string) => api.post(`/api/agents/${agent.id}/binding/${deed}`), {
    touches: TOUCHED,
  });
  if (!agent.binding) return null;
  const say = (deed: string) => decide.mutate(deed, { onError: complain });
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
