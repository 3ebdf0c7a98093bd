/** Tags dialog ("Etiquetas") of a ticket. */
import { Anchor, Checkbox, ScrollArea, Stack, Text, VisuallyHidden } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { TagList, Ticket, TicketTags } from "@contract/contract.ts";
import { useMay } from "../../../api/me.ts";
import { useAnswer, useApiMutation } from "../../../api/queries.ts";
import { QueryBoundary } from "../../../components/query-boundary.tsx";
import { Dialog } from "../../../components/dialogs/dialog.tsx";
import { TagBadge } from "../../../components/tickets/tag-badge.tsx";
import { ActForm } from "../../../components/dialogs/act-form.tsx";

export function TagsDialog({ ticket, close }: { ticket: Ticket; close: () => void }) {
  const { t } = useTranslation();
  const mayMake = useMay("supervisor");
  const tags = useAnswer<TagList>("/api/tags", { fresh: true });
  const before = ticket.tags.map(({ id }) => String(id));
  const [chosen, setChosen] = useState(before);
  const put = useApiMutation<TicketTags, unknown>(
    { post: `/api/tickets/${ticket.number}/tags` },
    {
      touches: ["/api/tickets", "/api/tags"],
      done: close,
    },
  );
  const save = (): void => {
    const add = chosen.filter((id) => !before.includes(id)).map(Number);
    const remove = before.filter((id) => !chosen.includes(id)).map(Number);
    put.mutate({ add, remove });
  };
  return (
    <Dialog onClose={close} size="md" title={t("conversations.tags-title", { number: ticket.number })}>
      <QueryBoundary asked={tags}>
        {({ items }) => (
          <ActForm
            act={save}
            yes={t("do.save")}
            close={close}
            isRunning={put.isPending}
            disabled={items.length === 0}
            why={put.error}
          >
            {items.length === 0 && <Text>{t("conversations.no-tags")}</Text>}
            <ScrollArea.Autosize mah={320} type="auto">
              <Checkbox.Group
                value={chosen}
                onChange={setChosen}
                label={<VisuallyHidden>{t("conversations.do.tag")}</VisuallyHidden>}
              >
                <Stack gap="sm" p={2}>
                  {items.map((tag) => (
                    <Checkbox key={tag.id} value={String(tag.id)} label={<TagBadge tag={tag} />} />
                  ))}
                </Stack>
              </Checkbox.Group>
            </ScrollArea.Autosize>
            {mayMake && (
              <Anchor component={Link} to="/ajustes/etiquetas" fz="sm">
                {t("conversations.make-tags")}
              </Anchor>
            )}
          </ActForm>
        )}
      </QueryBoundary>
    </Dialog>
  );
}
