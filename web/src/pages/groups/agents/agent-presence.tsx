/** Presence of an agent: whether they receive cases now. */
import { SegmentedControl, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Agent } from "@contract/contract.ts";
import { api } from "../../../api/client.ts";
import { useMay } from "../../../api/me.ts";
import { useApiMutation } from "../../../api/queries.ts";
import { showError } from "../../../components/show-error.ts";
import { TOUCHED } from "../kinds.ts";
import { presences } from "./presence.tsx";

export function AgentPresence({ agent }: { agent: Agent }) {
  const { t } = useTranslation();
  const mayChange = useMay("admin");
  const change = useApiMutation(
    (presence: Agent["presence"]) => api.patch(`/api/agents/${agent.id}`, { presence }),
    { touches: TOUCHED },
  );
  const shown = change.isPending ? change.variables : agent.presence;
  return (
    <Stack gap={6}>
      {mayChange ? (
        <SegmentedControl
          fullWidth
          aria-label={t("groups.presence-title")}
          value={shown}
          onChange={(value) => change.mutate(value, { onError: showError })}
          data={presences.map((value) => ({ value, label: t(`groups.presence.${value}`) }))}
        />
      ) : (
        <Text fw={600}>{t(`groups.presence.${shown}`)}</Text>
      )}
      <Text fz="sm" c="dimmed" role="status">
        {t(`groups.presence-what.${shown}`)}
      </Text>
    </Stack>
  );
}
