/** Message composer: writes to the client ("Intervención Directa"), or an internal note. */
import {
  ActionIcon,
  Button,
  FileButton,
  Group,
  SegmentedControl,
  Stack,
  Text,
  Textarea,
} from "@mantine/core";
import { Hand, Paperclip, SendHorizontal, StickyNote } from "lucide-react";
import { useId, useRef, useState, type ClipboardEvent, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import type { TicketPage } from "@contract/contract.ts";
import { longest } from "@contract/values.ts";
import { useMay } from "../../../api/me.ts";
import { clientName } from "../../../components/tickets/client-name.ts";
import { showError } from "../../../components/show-error.ts";
import { useLineIsDown } from "../../../components/line-lost.ts";
import { useShortcut } from "../../../components/shortcuts.ts";
import styles from "../conversations.module.css";
import { useDraft, type Mode } from "./drafts.ts";
import { insertText } from "../../../components/forms/insert-text.ts";
import { FileTray } from "./file-tray.tsx";
import { QuickReplies } from "./quick-replies.tsx";
import { useSaying } from "./saying.ts";
import { attendantName } from "../names.ts";
import { useIsMine, useTake } from "../actions/take.ts";

interface ComposerProps {
  page: TicketPage;
  files: File[];
  setFiles: (files: File[]) => void;
  onSent: () => void;
}

export function Composer({ page, files, setFiles, onSent }: ComposerProps) {
  const { t } = useTranslation();
  const mayWrite = useMay("operator");
  const canMessage = page.can.includes("message");
  const isAtPanel = page.ticket.panelUser !== null;
  const [wanted, setMode] = useState<Mode>("message");
  const mode: Mode = files.length > 0 ? "message" : wanted;
  const place = useRef<HTMLDivElement>(null);
  const write = (into: Mode): void => {
    setMode(into);
    // The field of the other mode is there a moment later.
    setTimeout(() => place.current?.querySelector("textarea")?.focus());
  };
  useShortcut("reply", mayWrite && canMessage ? () => write("message") : null);
  useShortcut("note", mayWrite ? () => write("note") : null);
  if (!mayWrite)
    return (
      <Text className={styles["composer"]} ta="center" c="dimmed" fz="sm" py="sm">
        {t("conversations.read-only-thread")}
      </Text>
    );
  return (
    <Stack ref={place} gap={6} className={styles["composer"]} data-note={mode === "note" ? "" : undefined}>
      <Group justify="space-between" gap={6}>
        <SegmentedControl
          size="xs"
          value={mode}
          onChange={setMode}
          disabled={files.length > 0}
          aria-label={t("conversations.composer-mode")}
          data={[
            {
              value: "message",
              label: t(isAtPanel || !canMessage ? "conversations.message" : "conversations.direct"),
            },
            { value: "note", label: t("conversations.note") },
          ]}
        />
        <Hint page={page} mode={mode} canMessage={canMessage} />
      </Group>
      {mode === "message" && page.can.includes("take") ? (
        <TakeFirst number={page.ticket.number} />
      ) : files.length > 0 && canMessage ? (
        <FileTray page={page} files={files} setFiles={setFiles} onSent={onSent} />
      ) : (
        <Writing
          page={page}
          mode={mode}
          canWrite={mode === "note" || canMessage}
          setFiles={setFiles}
          onSent={onSent}
        />
      )}
    </Stack>
  );
}

/** Shown while nobody has the case: a button to take it, in place of the text field. */
function TakeFirst({ number }: { number: number }) {
  const { t } = useTranslation();
  const take = useTake(number);
  return (
    <Group gap="xs" wrap="nowrap" justify="space-between" mih={42}>
      <Text fz="sm" c="dimmed">
        {t("conversations.take-first")}
      </Text>
      <Button
        leftSection={<Hand size={18} aria-hidden />}
        style={{ flexShrink: 0 }}
        loading={take.isPending}
        onClick={() => take.mutate(undefined, { onError: showError })}
      >
        {t("conversations.do.take")}
      </Button>
    </Group>
  );
}

/** Says who will read the text, or why it cannot be written. */
function Hint({ page, mode, canMessage }: { page: TicketPage; mode: Mode; canMessage: boolean }) {
  const { t } = useTranslation();
  const isMine = useIsMine(page.ticket);
  const { isDown, since } = useLineIsDown();
  const agent = attendantName(page.ticket) ?? t("conversations.somebody");
  const direct = page.ticket.panelUser === null ? "conversations.direct-what" : "conversations.panel-what";
  const reads = isMine ? t("conversations.mine-what") : t(direct, { agent });
  const waits = since ? t("conversations.waits-line-since", { since }) : t("conversations.waits-line");
  const says = canMessage
    ? isDown
      ? waits
      : reads
    : page.can.includes("take")
      ? ""
      : (page.cannot["message"] ?? "");
  return (
    <Text fz="xs" c="dimmed" flex={1} miw={{ base: "100%", sm: 180 }} ta={{ base: "left", sm: "right" }}>
      {mode === "note" ? t("conversations.note-what") : says}
    </Text>
  );
}

interface WritingProps extends Omit<ComposerProps, "files"> {
  mode: Mode;
  canWrite: boolean;
}

function Writing({ page, mode, canWrite, setFiles, onSent }: WritingProps) {
  const { t } = useTranslation();
  const { number, contact } = page.ticket;
  const [text, setText] = useDraft(number, mode);
  const say = useSaying(page, mode, () => {
    setText("");
    onSent();
  });
  const send = (): void => {
    if (text.trim() !== "" && !say.isPending && canWrite) say.run(text);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // A word that is still being composed ends with Enter too.
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };
  const onPaste = (event: ClipboardEvent): void => {
    const pasted = [...event.clipboardData.files];
    if (pasted.length === 0 || mode === "note" || !canWrite) return;
    event.preventDefault();
    setFiles(pasted);
  };
  const label =
    mode === "note"
      ? t("conversations.write-note")
      : t("conversations.write-client", { name: clientName(contact) });
  const why = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  return (
    <Group gap={6} align="flex-end" wrap="nowrap">
      {mode === "message" && (
        <Group gap={0} wrap="nowrap">
          <Attach disabled={!canWrite} take={setFiles} />
          <QuickReplies
            disabled={!canWrite}
            name={contact.name}
            put={(text) => field.current && insertText(field.current, text)}
          />
        </Group>
      )}
      <Textarea
        ref={field}
        flex={1}
        autosize
        minRows={1}
        maxRows={6}
        maxLength={longest.message}
        aria-label={label}
        aria-describedby={why}
        placeholder={label}
        disabled={!canWrite}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        styles={{ input: { fontSize: 16, paddingBlock: 9, minHeight: 42 } }}
      />
      <span id={why} hidden>
        {t("conversations.enter-sends")}
      </span>
      <ActionIcon
        variant="filled"
        radius="xl"
        size={42}
        color={mode === "note" ? "yellow" : "relevo"}
        disabled={!canWrite || text.trim() === ""}
        loading={say.isPending}
        onClick={send}
        aria-label={t(mode === "note" ? "conversations.save-note" : "conversations.send")}
      >
        {mode === "note" ? <StickyNote size={19} aria-hidden /> : <SendHorizontal size={19} aria-hidden />}
      </ActionIcon>
    </Group>
  );
}

function Attach({ disabled, take }: { disabled: boolean; take: (files: File[]) => void }) {
  const { t } = useTranslation();
  return (
    <FileButton multiple onChange={take}>
      {(props) => (
        <ActionIcon
          {...props}
          size={42}
          color="gray"
          disabled={disabled}
          aria-label={t("conversations.attach")}
        >
          <Paperclip size={20} aria-hidden />
        </ActionIcon>
      )}
    </FileButton>
  );
}
