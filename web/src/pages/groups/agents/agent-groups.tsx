/** Memberships of an agent in main groups. */
import { Checkbox, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Agent, MainGroup } from "@contract/contract.ts";
import { api } from "../../../api/client.ts";
import { useMay } from "../../../api/me.ts";
import { useApiMutation } from "../../../api/queries.ts";
import { confirmAction } from "../../../components/dialogs/confirm-action.ts";
import { showError } from "../../../components/show-error.ts";
import { labelOf, TOUCHED } from "../kinds.ts";

interface Memberships {
  mainGroups: number[];
  /** Those that were shown when the change was asked for. */
  seen: number[];
}

export function AgentGroups({ agent, groups }: { agent: Agent; groups: MainGroup[] }) {
  const { t } = useTranslation();
  const mayChange = useMay("admin");
  // A question stands between the look and the change: what a colleague set meanwhile must not be undone by it.
  const change = useApiMutation(
    ({ mainGroups, seen }: Memberships) =>
      api.patch(`/api/agents/${agent.id}`, { mainGroups, was: { mainGroups: seen } }),
    { touches: TOUCHED },
  );
  const put = (mainGroups: number[]): void =>
    change.mutate({ mainGroups, seen: agent.mainGroups }, { onError: showError });
  const turn = ({ id, name }: MainGroup, isIn: boolean): void => {
    if (isIn) return put([...agent.mainGroups, id]);
    confirmAction({
      title: t("groups.leave-title", { name: agent.name, group: name }),
      body: t("groups.leave-what"),
      yes: t("groups.leave"),
      onYes: () => put(agent.mainGroups.filter((one) => one !== id)),
    });
  };
  const shown = change.isPending ? change.variables.mainGroups : agent.mainGroups;
  if (groups.length === 0) return <Text fz="sm">{t("groups.in-no-group")}</Text>;
  return (
    <Stack gap={4}>
      {groups.map((group) => (
        <Checkbox
          key={group.id}
          py={8}
          label={labelOf(group)}
          checked={shown.includes(group.id)}
          disabled={!mayChange || change.isPending}
          onChange={(event) => turn(group, event.currentTarget.checked)}
        />
      ))}
    </Stack>
  );
}
