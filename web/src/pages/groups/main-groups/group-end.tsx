/** Removal of a main group. The WhatsApp group and its messages stay. */
import { Divider, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { MainGroup } from "@contract/contract.ts";
import { RemoveButton } from "../remove-button.tsx";

export function GroupEnd({ group, onGone }: { group: MainGroup; onGone: () => void }) {
  const { t } = useTranslation();
  const { name, liveTickets } = group;
  return (
    <Stack gap={6} align="flex-start">
      <Divider w="100%" mb="xs" />
      <RemoveButton
        path={`/api/main-groups/${group.id}`}
        label={t("groups.remove")}
        asks={{ title: t("groups.remove-title", { name }), body: t("groups.remove-what") }}
        done={t("groups.removed", { name })}
        why={liveTickets > 0 ? t("groups.remove-busy", { count: liveTickets }) : null}
        onGone={onGone}
      />
    </Stack>
  );
}
