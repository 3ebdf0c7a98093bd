/** Message template editor: text, variables, validation, and a preview as WhatsApp shows it. */
import { Alert, Box, Button, List, Stack, Text, Textarea } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { TriangleAlert } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Word, WordList, WordPreview, WordsChange } from "@contract/contract.ts";
import { longest } from "@contract/values.ts";
import { api } from "../../../api/client.ts";
import { useApiMutation } from "../../../api/queries.ts";
import { confirmDone } from "../../../components/show-error.ts";
import { isEditConflict } from "../../../api/edit-conflict.ts";
import { DialogButtons } from "../../../components/dialogs/dialog-buttons.tsx";
import { Dialog } from "../../../components/dialogs/dialog.tsx";
import { FormattedText } from "../../conversations/thread/formatted-text.tsx";
import { Variables } from "./word-variables.tsx";

interface WordFormProps {
  word: Word;
  close: () => void;
}

/**
 * With optimistic concurrency: a change by somebody else in the meantime is reported before it is
 * overwritten.
 */
export function WordForm({ word, close }: WordFormProps) {
  const { t } = useTranslation();
  const saved = word.own ?? word.original;
  const [text, setText] = useState(saved);
  /** The stored text when the editing began; undefined = the user knows that it was changed since. */
  const [was, setWas] = useState<string | null | undefined>(word.own);
  const [area, setArea] = useState<HTMLTextAreaElement | null>(null);
  const { preview, isBehind } = usePreview(word, text);
  const problems = preview?.problems ?? [];
  const save = useApiMutation(
    (own: string | null) =>
      api.patch<WordList>("/api/words", {
        [word.key]: { text: own, was: was === undefined ? word.own : was },
      } satisfies WordsChange),
    {
      touches: ["/api/words"],
      done: () => {
        confirmDone(t("do.saved"));
        close();
      },
    },
  );
  const keep = (own: string | null): void =>
    save.mutate(own, { onError: (error) => isEditConflict(error) && setWas(undefined) });
  return (
    <Dialog onClose={close} title={word.title}>
      <Stack>
        <Text c="dimmed" fz="sm">
          {word.when}
        </Text>
        <Textarea
          ref={setArea}
          label={t("messages.text")}
          description={t("messages.format")}
          autosize
          minRows={4}
          maxRows={12}
          maxLength={longest.messageTemplate}
          value={text}
          aria-invalid={problems.length > 0}
          aria-describedby="word-problems"
          data-autofocus
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <div id="word-problems" aria-live="polite">
          {problems.length > 0 && <Problems problems={problems} />}
        </div>
        <Variables word={word} area={area} />
        <div>
          <Text fz="sm" fw={500} mb={4}>
            {t("messages.preview")}
          </Text>
          <Bubble text={preview?.text ?? word.preview} />
        </div>
        <DialogButtons
          yes={t("do.save")}
          close={close}
          isRunning={save.isPending}
          disabled={isBehind || problems.length > 0 || text === saved}
          why={problems[0] ?? save.error}
          onYes={() => keep(text === word.original ? null : text)}
          aside={
            word.own !== null && (
              <Button variant="subtle" loading={save.isPending} onClick={() => keep(null)}>
                {t("messages.restore")}
              </Button>
            )
          }
        />
      </Stack>
    </Dialog>
  );
}

const THINK_MS = 250;

/** The server's preview, the same that will be sent. `isBehind` while it belongs to an older text. */
function usePreview(word: Word, text: string): { preview: WordPreview | undefined; isBehind: boolean } {
  const [typed] = useDebouncedValue(text, THINK_MS);
  const { data, isPlaceholderData, isPending } = useQuery({
    queryKey: ["word-preview", word.key, typed],
    queryFn: () => api.post<WordPreview>("/api/words/preview", { key: word.key, text: typed }),
    placeholderData: (last) => last,
  });
  return { preview: data, isBehind: typed !== text || isPlaceholderData || isPending };
}

function Problems({ problems }: { problems: string[] }) {
  const [only] = problems;
  return (
    <Alert color="red" icon={<TriangleAlert />}>
      {problems.length === 1 ? (
        only
      ) : (
        <List spacing={4} fz="sm">
          {problems.map((problem) => (
            <List.Item key={problem}>{problem}</List.Item>
          ))}
        </List>
      )}
    </Alert>
  );
}

/** Shows the text as a message bubble on a phone. */
function Bubble({ text }: { text: string }) {
  return (
    <Box
      p="md"
      style={{ borderRadius: "var(--mantine-radius-md)" }}
      bg="light-dark(#efe7dd, var(--mantine-color-dark-8))"
    >
      <Box
        maw={440}
        w="fit-content"
        px="sm"
        py={8}
        bg="light-dark(#fff, var(--mantine-color-dark-6))"
        style={{
          borderRadius: "2px 10px 10px 10px",
          fontSize: "var(--mantine-font-size-sm)",
          boxShadow: "var(--mantine-shadow-xs)",
        }}
      >
        <FormattedText text={text} />
      </Box>
    </Box>
  );
}
