import { Alert, Box, Button, Group, List, Modal, Stack, Text, Textarea } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Word, WordPreview, WordsChange } from "../../../../src/panel/contract.ts";
import { api } from "../../api/client.ts";
import { useDoing } from "../../api/queries.ts";
import { Complaint } from "../../parts/asked.tsx";
import { confirmDone } from "../../parts/complaints.ts";
import { FormattedText } from "../conversations/formatted-text.tsx";

/** One text: changed with its variables at hand, and seen as WhatsApp will show it. */
export function WordForm({ word, close }: { word: Word; close: () => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState(word.own ?? word.original);
  const preview = usePreview(word, text);
  const save = useDoing(
    (own: string | null) => api.patch("/api/words", { [word.key]: own } satisfies WordsChange),
    {
      touches: ["/api/words"],
      done: () => {
        confirmDone(t("do.saved"));
        close();
      },
    },
  );
  const problems = preview?.problems ?? [];
  return (
    <Modal opened onClose={close} title={t("messages.edit")} size="lg">
      <Stack>
        {save.error && <Complaint error={save.error} />}
        <Editor word={word} text={text} change={setText} wrong={problems.length > 0} />
        {problems.length > 0 && (
          <Alert color="orange" aria-live="polite">
            <List spacing={4} fz="sm">
              {problems.map((problem) => (
                <List.Item key={problem}>{problem}</List.Item>
              ))}
            </List>
          </Alert>
        )}
        <div>
          <Text fz="sm" fw={500} mb={4}>
            {t("messages.preview")}
          </Text>
          <Bubble text={preview?.text ?? word.preview} />
        </div>
        <Group justify="space-between">
          <Button
            variant="subtle"
            disabled={word.own === null}
            loading={save.isPending}
            onClick={() => save.mutate(null)}
          >
            {t("messages.restore")}
          </Button>
          <Group gap="xs">
            <Button variant="default" onClick={close}>
              {t("do.cancel")}
            </Button>
            <Button
              disabled={problems.length > 0 || text === (word.own ?? word.original)}
              loading={save.isPending}
              onClick={() => save.mutate(text === word.original ? null : text)}
            >
              {t("do.save")}
            </Button>
          </Group>
        </Group>
      </Stack>
    </Modal>
  );
}

const THINK_MS = 250;

/** What the server makes of it: the same that will be sent. */
function usePreview(word: Word, text: string): WordPreview | undefined {
  const [typed] = useDebouncedValue(text, THINK_MS);
  const { data } = useQuery({
    queryKey: ["word-preview", word.key, typed],
    queryFn: () => api.post<WordPreview>("/api/words/preview", { key: word.key, text: typed }),
    placeholderData: (last) => last,
  });
  return data;
}

interface EditorProps {
  word: Word;
  text: string;
  change: (text: string) => void;
  wrong: boolean;
}

function Editor({ word, text, change, wrong }: EditorProps) {
  const { t } = useTranslation();
  const area = useRef<HTMLTextAreaElement>(null);
  const insert = (name: string) => {
    const from = area.current?.selectionStart ?? text.length;
    const to = area.current?.selectionEnd ?? text.length;
    change(`${text.slice(0, from)}{{${name}}}${text.slice(to)}`);
    area.current?.focus();
  };
  return (
    <>
      <Textarea
        ref={area}
        label={t("messages.text")}
        description={t("messages.format")}
        autosize
        minRows={4}
        maxRows={14}
        maxLength={4000}
        value={text}
        aria-invalid={wrong}
        data-autofocus
        onChange={({ currentTarget }) => change(currentTarget.value)}
      />
      {word.variables.length > 0 && (
        <div>
          <Text fz="sm" fw={500}>
            {t("messages.variables")}
          </Text>
          <Text fz="xs" c="dimmed" mb={6}>
            {t("messages.variables-what")}
          </Text>
          <Stack gap={4}>
            {word.variables.map(({ name, meaning, required }) => (
              <Group key={name} gap="xs">
                <Button size="compact-sm" variant="default" onClick={() => insert(name)}>
                  {`{{${name}}}`}
                </Button>
                <Text fz="sm">
                  {meaning}
                  {required && ` (${t("messages.required")})`}
                </Text>
              </Group>
            ))}
          </Stack>
        </div>
      )}
    </>
  );
}

/** As a message of ours looks on a phone. */
function Bubble({ text }: { text: string }) {
  return (
    <Box
      p="md"
      style={{ borderRadius: "var(--mantine-radius-md)" }}
      bg="light-dark(#efe7dd, var(--mantine-color-dark-8))"
      aria-live="polite"
    >
      <Box
        maw={440}
        p="xs"
        bg="light-dark(#fff, var(--mantine-color-dark-6))"
        style={{ borderRadius: "2px 10px 10px 10px", fontSize: "var(--mantine-font-size-sm)" }}
      >
        <FormattedText text={text} />
      </Box>
    </Box>
  );
}
