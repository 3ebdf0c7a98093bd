/** Merge dialog: joins another contact, which is the same person, into the one on the page. */
import { Card, Radio, Stack, Text, TextInput, VisuallyHidden } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { Search } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Contact, ContactItem, ContactList } from "@contract/contract.ts";
import { api } from "../../api/client.ts";
import { useAnswer, useApiMutation } from "../../api/queries.ts";
import { confirmDone } from "../../components/show-error.ts";
import { DialogButtons } from "../../components/dialogs/dialog-buttons.tsx";
import { Dialog } from "../../components/dialogs/dialog.tsx";
import { contactName } from "./contact-name.ts";

export function MergeModal({ contact, close }: { contact: Contact; close: () => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const [other, setOther] = useState<string | null>(null);
  const [q] = useDebouncedValue(typed.trim(), 300);
  const found = useAnswer<ContactList>("/api/contacts", {
    query: { q, limit: 8 },
    enabled: q !== "",
    fresh: true,
  });
  const merge = useApiMutation((id: number) => api.post(`/api/contacts/${contact.id}/merge`, { other: id }), {
    touches: ["/api/contacts", "/api/tickets"],
    done: () => {
      confirmDone(t("contacts.merged"));
      close();
    },
  });
  const items = q === "" ? [] : (found.data?.items ?? []).filter(({ id }) => id !== contact.id);
  const isChosen = items.some(({ id }) => String(id) === other);
  return (
    <Dialog onClose={close} title={t("contacts.merge")} size="md">
      <Stack>
        <Text fz="sm">{t("contacts.merge-what", { name: contactName(contact) })}</Text>
        <TextInput
          label={t("contacts.merge-find")}
          leftSection={<Search size={16} aria-hidden />}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          data-autofocus
        />
        <Radio.Group
          value={other}
          onChange={setOther}
          label={<VisuallyHidden>{t("contacts.merge-find")}</VisuallyHidden>}
        >
          <Stack gap="xs">
            {items.map((one) => (
              <Candidate key={one.id} contact={one} />
            ))}
          </Stack>
        </Radio.Group>
        {q !== "" && found.data && items.length === 0 && (
          <Text c="dimmed" fz="sm" aria-live="polite">
            {t("contacts.no-match")}
          </Text>
        )}
        <DialogButtons
          yes={t("contacts.merge-do")}
          close={close}
          isRunning={merge.isPending}
          color="red"
          disabled={!isChosen}
          why={isChosen ? merge.error : t("contacts.merge-choose")}
          onYes={() => merge.mutate(Number(other))}
        />
      </Stack>
    </Dialog>
  );
}

function Candidate({ contact }: { contact: ContactItem }) {
  const { t } = useTranslation();
  return (
    <Card withBorder p="xs">
      <Radio
        value={String(contact.id)}
        label={contactName(contact)}
        description={[
          contact.phoneDisplay ?? t("contacts.phone-hidden"),
          t("contacts.tickets", { count: contact.tickets }),
        ].join(" · ")}
      />
    </Card>
  );
}
