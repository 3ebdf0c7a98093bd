/** Tags page ("Etiquetas"): the coloured labels of tickets and clients. */
import { ActionIcon, Button, Card, EmptyState, Group, Stack, Text } from "@mantine/core";
import { Pencil, Plus, TagsIcon, Trash2 } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Tag, TagList } from "@contract/contract.ts";
import { api } from "../../api/client.ts";
import { useAnswer, useApiMutation } from "../../api/queries.ts";
import { confirmAction } from "../../components/dialogs/confirm-action.ts";
import { QueryBoundary } from "../../components/query-boundary.tsx";
import { showError, confirmDone } from "../../components/show-error.ts";
import { Page } from "../../components/page.tsx";
import { TagBadge } from "../../components/tickets/tag-badge.tsx";
import { TagForm } from "./tag-form.tsx";

const LOOK_AGAIN_MS = 15_000;

export function TagsPage() {
  const { t } = useTranslation();
  // How many tickets carry each grows without anybody saying so.
  const asked = useAnswer<TagList>("/api/tags", { everyMs: LOOK_AGAIN_MS });
  const [edited, setEdited] = useState<Tag | "new" | null>(null);
  const add = (
    <Button leftSection={<Plus size={18} aria-hidden />} onClick={() => setEdited("new")}>
      {t("tags.add")}
    </Button>
  );
  return (
    <Page title={t("menu.tags")} about={t("tags.about")} actions={add}>
      <QueryBoundary asked={asked}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState
              icon={<TagsIcon />}
              title={t("tags.none")}
              description={t("tags.none-what")}
              mt="xl"
            />
          ) : (
            <Stack gap="xs" component="ul" p={0} m={0} maw={720}>
              {items.map((tag) => (
                <TagRow key={tag.id} tag={tag} edit={() => setEdited(tag)} />
              ))}
            </Stack>
          )
        }
      </QueryBoundary>
      {edited && <TagForm tag={edited === "new" ? null : edited} close={() => setEdited(null)} />}
    </Page>
  );
}

function TagRow({ tag, edit }: { tag: Tag; edit: () => void }) {
  const { t } = useTranslation();
  const remove = useApiMutation(() => api.remove(`/api/tags/${tag.id}`), {
    touches: ["/api/tags", "/api/tickets", "/api/contacts"],
    done: () => confirmDone(t("tags.removed")),
  });
  const ask = () =>
    confirmAction({
      title: t("tags.remove-title", { name: tag.name }),
      body: tag.tickets === 0 ? t("tags.remove-unused") : t("tags.remove-body", { count: tag.tickets }),
      yes: t("tags.remove"),
      onYes: () => remove.mutate(undefined, { onError: showError }),
    });
  return (
    <Card component="li" withBorder py="xs" px="md">
      <Group justify="space-between" wrap="nowrap">
        <Group gap="xs" miw={0} flex={1}>
          <TagBadge tag={tag} size="lg" />
          <Text c="dimmed" fz="sm">
            {tag.tickets === 0 ? t("tags.unused") : t("tags.used", { count: tag.tickets })}
          </Text>
        </Group>
        <Group gap={4} wrap="nowrap">
          <ActionIcon
            size={40}
            color="gray"
            aria-label={t("tags.edit-label", { name: tag.name })}
            onClick={edit}
          >
            <Pencil size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon
            size={40}
            color="red"
            aria-label={t("tags.remove-label", { name: tag.name })}
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
