/** Removal of a main group. The WhatsApp group and its messages stay. */
import { Button, Divider, Stack, Text } from "@mantine/core";
import { Trash2 } from "lucide-react";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { MainGroup } from "@contract/contract.ts";
import { api } from "../../api/client.ts";
import { useApiMutation } from "../../api/queries.ts";
import { confirmAction } from "../../components/confirm-action.ts";
import { showError, confirmDone } from "../../components/show-error.ts";
import { TOUCHED } from "./kinds.ts";

export function GroupEnd({ group, onGone }: { group: MainGroup; onGone: () => void }) {
  const { t } = useTranslation();
  const whyId = useId();
  const { name, liveTickets } = group;
  const remove = useApiMutation(() => api.remove(`/api/main-groups/${group.id}`), {
    touches: TOUCHED,
    done: () => {
      confirmDone(t("groups.removed", { name }));
      onGone();
    },
  });
  const busy = liveTickets > 0;
  return (
    <Stack gap={6} align="flex-start">
      <Divider w="100%" mb="xs" />
      <Button
        variant="light"
        color="red"
        leftSection={<Trash2 size={16} aria-hidden />}
        disabled={busy}
        loading={remove.isPending}
        {...(busy ? { "aria-describedby": whyId } : {})}
        onClick={() =>
          confirmAction({
            title: t("groups.remove-title", { name }),
            body: t("groups.remove-what"),
            yes: t("groups.remove"),
            onYes: () => remove.mutate(undefined, { onError: showError }),
          })
        }
      >
        {t("groups.remove")}
      </Button>
      {busy && (
        <Text id={whyId} fz="sm" c="dimmed">
          {t("groups.remove-busy", { count: liveTickets })}
        </Text>
      )}
    </Stack>
  );
}
