/** Quick replies page ("Respuestas rápidas"): the texts that people of the panel put into a message to a client. */
import { ActionIcon, Button, Card, EmptyState, Group, Stack, Text } from "@mantine/core";
import { Pencil, Plus, Trash2, Zap } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { QuickReply, QuickReplyList } from "@contract/contract.ts";
import { api } from "../../api/client.ts";
import { useAnswer, useApiMutation } from "../../api/queries.ts";
import { confirmAction } from "../../components/dialogs/confirm-action.ts";
import { QueryBoundary } from "../../components/query-boundary.tsx";
import { showError, confirmDone } from "../../components/show-error.ts";
import { Page } from "../../components/page.tsx";
import { ReplyForm } from "./reply-form.tsx";

export function RepliesPage() {
  const { t } = useTranslation();
  const asked = useAnswer<QuickReplyList>("/api/quick-replies");
  const [edited, setEdited] = useState<QuickReply | "new" | null>(null);
  const add = (
    <Button leftSection={<Plus size={18} aria-hidden />} onClick={() => setEdited("new")}>
      {t("replies.add")}
    </Button>
  );
  return (
    <Page title={t("menu.replies")} about={t("replies.about")} actions={add}>
      <QueryBoundary asked={asked}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState
              icon={<Zap />}
              title={t("replies.none")}
              description={t("replies.none-what")}
              mt="xl"
            />
          ) : (
            <Stack gap="xs" component="ul" p={0} m={0} maw={720}>
              {items.map((reply) => (
                <ReplyRow key={reply.id} reply={reply} edit={() => setEdited(reply)} />
              ))}
            </Stack>
          )
        }
      </QueryBoundary>
      {edited && <ReplyForm reply={edited === "new" ? null : edited} close={() => setEdited(null)} />}
    </Page>
  );
}

function ReplyRow({ reply, edit }: { reply: QuickReply; edit: () => void }) {
  const { t } = useTranslation();
  const { id, name, text } = reply;
  const remove = useApiMutation(() => api.remove(`/api/quick-replies/${id}`), {
    touches: ["/api/quick-replies"],
    done: () => confirmDone(t("replies.removed")),
  });
  const ask = () =>
    confirmAction({
      title: t("replies.remove-title", { name }),
      body: t("replies.remove-body"),
      yes: t("replies.remove"),
      onYes: () => remove.mutate(undefined, { onError: showError }),
    });
  return (
    <Card component="li" withBorder py="xs" px="md">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Stack gap={2} miw={0} flex={1}>
          <Text fw={500}>{name}</Text>
          <Text c="dimmed" fz="sm" lineClamp={3} style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
            {text}
          </Text>
        </Stack>
        <Group gap={4} wrap="nowrap">
          <ActionIcon size={40} color="gray" aria-label={t("replies.edit-label", { name })} onClick={edit}>
            <Pencil size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon
            size={40}
            color="red"
            aria-label={t("replies.remove-label", { name })}
            loading={remove.isPending}
            onClick={ask}
          >
            <Trash2 size={18} aria-hidden />
          </ActionIcon>
        </Group>
      </Group>
    </Card>
  );
}
