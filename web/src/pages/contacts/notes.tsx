/** Internal notes about a contact: colleagues read them, clients never do. */
import { ActionIcon, Button, Group, Paper, Stack, Text, Textarea } from "@mantine/core";
import { Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Contact, ContactNote } from "@contract/contract.ts";
import { longest } from "@contract/values.ts";
import { api } from "../../api/client.ts";
import { useMay } from "../../api/me.ts";
import { useApiMutation, usePages } from "../../api/queries.ts";
import { confirmAction } from "../../components/dialogs/confirm-action.ts";
import { QueryBoundary } from "../../components/query-boundary.tsx";
import { showError } from "../../components/show-error.ts";
import { dateTime } from "../../components/formats.ts";
import { More } from "../../components/more.tsx";

export function Notes({ contact }: { contact: Contact }) {
  const { t } = useTranslation();
  const isAllowed = useMay("operator");
  const path = `/api/contacts/${contact.id}/notes`;
  const pages = usePages<ContactNote>(path, { query: { limit: 20 } });
  const add = useApiMutation((text: string) => api.post(path, { text }), { touches: ["/api/contacts"] });
  return (
    <Stack gap="sm">
      {isAllowed && (
        <NoteEditor
          label={t("contacts.note-new")}
          initial=""
          verb={t("contacts.note-add")}
          isBusy={add.isPending}
          save={(text, done) => add.mutate(text, { onSuccess: done, onError: showError })}
        />
      )}
      <QueryBoundary asked={pages}>
        {() =>
          pages.items.length === 0 ? (
            <Text c="dimmed" fz="sm">
              {t("contacts.no-notes")}
            </Text>
          ) : (
            pages.items.map((note) => <Note key={note.id} note={note} path={`${path}/${note.id}`} />)
          )
        }
      </QueryBoundary>
      <More pages={pages} />
    </Stack>
  );
}

function Note({ note, path }: { note: ContactNote; path: string }) {
  const { t } = useTranslation();
  const [isEdited, setEdited] = useState(false);
  const change = useApiMutation((text: string) => api.patch(path, { text }), { touches: ["/api/contacts"] });
  const remove = useApiMutation(() => api.remove(path), { touches: ["/api/contacts"] });
  const ask = () =>
    confirmAction({
      title: t("contacts.note-remove-title"),
      body: t("contacts.note-remove-body"),
      yes: t("contacts.note-remove"),
      onYes: () => remove.mutate(undefined, { onError: showError }),
    });
  if (isEdited)
    return (
      <NoteEditor
        label={t("contacts.note-edit")}
        initial={note.text}
        verb={t("do.save")}
        isBusy={change.isPending}
        cancel={() => setEdited(false)}
        save={(text) => change.mutate(text, { onSuccess: () => setEdited(false), onError: showError })}
      />
    );
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Stack gap={4} miw={0}>
          <Text fz="sm" style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
            {note.text}
          </Text>
          <Text c="dimmed" fz="xs">
            {[note.author?.name, dateTime(note.at), note.editedAt && t("contacts.note-edited")]
              .filter(Boolean)
              .join(" · ")}
          </Text>
        </Stack>
        {note.canChange && (
          <Group gap={0} wrap="nowrap">
            <ActionIcon
              size={40}
              color="gray"
              aria-label={t("contacts.note-edit")}
              onClick={() => setEdited(true)}
            >
              <Pencil size={16} aria-hidden />
            </ActionIcon>
            <ActionIcon
              size={40}
              color="red"
              loading={remove.isPending}
              aria-label={t("contacts.note-remove")}
              onClick={ask}
            >
              <Trash2 size={16} aria-hidden />
            </ActionIcon>
          </Group>
        )}
      </Group>
    </Paper>
  );
}

interface NoteEditorProps {
  label: string;
  initial: string;
  verb: string;
  isBusy: boolean;
  save: (text: string, done: () => void) => void;
  cancel?: () => void;
}

function NoteEditor({ label, initial, verb, isBusy, save, cancel }: NoteEditorProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(initial);
  return (
    <Stack gap="xs">
      <Textarea
        aria-label={label}
        placeholder={label}
        autosize
        minRows={2}
        maxRows={10}
        maxLength={longest.contactNote}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Group justify="flex-end" gap="xs">
        {cancel && (
          <Button size="sm" variant="default" onClick={cancel}>
            {t("do.cancel")}
          </Button>
        )}
        <Button
          size="sm"
          disabled={text.trim() === "" || text === initial}
          loading={isBusy}
          onClick={() => save(text, () => setText(""))}
        >
          {verb}
        </Button>
      </Group>
    </Stack>
  );
}
