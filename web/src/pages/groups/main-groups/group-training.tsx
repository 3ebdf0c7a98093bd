/** Training text for agents, as the group would read it, with a button that sends it there. */
import { Button, Group, Paper, Stack, Text } from "@mantine/core";
import { Send } from "lucide-react";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { MainGroup, Training } from "@contract/contract.ts";
import { api } from "../../../api/client.ts";
import { useAnswer, useApiMutation } from "../../../api/queries.ts";
import { QueryBoundary } from "../../../components/query-boundary.tsx";
import { showError } from "../../../components/show-error.ts";
import { FormattedText } from "../../conversations/thread/formatted-text.tsx";
import { Saved } from "../saved.tsx";

export function GroupTraining({ group }: { group: MainGroup }) {
  const { t } = useTranslation();
  const whyId = useId();
  const path = `/api/main-groups/${group.id}/training`;
  const asked = useAnswer<Training>(path);
  const send = useApiMutation(() => api.post<Training>(path), {
    touches: [],
  });
  const ready = group.state === "ready";
  return (
    <Stack>
      <Text fz="sm" c="dimmed">
        {t("groups.training-what")}
      </Text>
      <QueryBoundary asked={asked}>
        {({ text }) => (
          <Paper withBorder p="md" radius="lg">
            <FormattedText text={text} />
          </Paper>
        )}
      </QueryBoundary>
      <Group>
        <Button
          leftSection={<Send size={16} aria-hidden />}
          disabled={!ready}
          loading={send.isPending}
          {...(ready ? {} : { "aria-describedby": whyId })}
          onClick={() => send.mutate(undefined, { onError: showError })}
        >
          {t("groups.training-send")}
        </Button>
        <Saved shown={send.isSuccess}>{t("groups.training-sent", { name: group.name })}</Saved>
      </Group>
      {!ready && (
        <Text id={whyId} fz="sm" c="dimmed">
          {t("groups.training-not-ready")}
        </Text>
      )}
    </Stack>
  );
}
