/** File upload: the selected files with previews and captions, before they are sent. */
import { ActionIcon, Button, Group, Image, Stack, Text, TextInput, ThemeIcon } from "@mantine/core";
import { FileText, SendHorizontal, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { TicketPage } from "@contract/contract.ts";
import { LARGEST_UPLOAD, longest } from "@contract/values.ts";
import { api, pathWith } from "../../../api/client.ts";
import { useApiMutation } from "../../../api/queries.ts";
import { sendOrAsk } from "../../../components/send-as-is.ts";
import { showError } from "../../../components/show-error.ts";
import { fileSize } from "../../../components/formats.ts";
import { useStepIn } from "./step-in.ts";

interface TrayProps {
  page: TicketPage;
  files: File[];
  setFiles: (files: File[]) => void;
  onSent: () => void;
}

export function FileTray({ page, files, setFiles, onSent }: TrayProps) {
  const { t } = useTranslation();
  const { number } = page.ticket;
  const [captions, setCaptions] = useState<Map<File, string>>(new Map());
  const sent = useRef(new Set<File>());
  const stepIn = useStepIn(page.ticket);
  const send = useApiMutation(
    async () => {
      // One after the other: they arrive in this order.
      for (const file of files) {
        const caption = captions.get(file) ?? "";
        const path = `/api/tickets/${number}`;
        await sendOrAsk(
          ({ asIs }) => api.upload(pathWith(`${path}/files`, { name: file.name, caption, asIs }), file),
          async () => {
            await api.post(`${path}/notes`, { text: caption });
            // The file stays, without the words: whether it leaves is decided anew.
            setCaptions((before) => new Map(before).set(file, ""));
          },
        );
        sent.current.add(file);
      }
    },
    {
      touches: ["/api/tickets"],
      done: () => {
        setFiles([]);
        onSent();
      },
    },
  );
  const cannotBeSent = files.some(({ size }) => size > LARGEST_UPLOAD || size === 0);
  const run = (): void =>
    stepIn(() =>
      send.mutate(undefined, {
        onError: (error) => {
          showError(error);
          // What has left is not sent again.
          setFiles(files.filter((file) => !sent.current.has(file)));
        },
      }),
    );
  return (
    <Stack gap={6} role="group" aria-label={t("conversations.files")}>
      <Stack gap={6} mah="38dvh" style={{ overflowY: "auto" }}>
        {files.map((file) => (
          <OneFile
            key={`${file.name} ${file.size} ${file.lastModified}`}
            file={file}
            caption={captions.get(file) ?? ""}
            setCaption={(caption) => setCaptions(new Map(captions).set(file, caption))}
            remove={() => setFiles(files.filter((one) => one !== file))}
            disabled={send.isPending}
          />
        ))}
      </Stack>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={() => setFiles([])} disabled={send.isPending}>
          {t("do.cancel")}
        </Button>
        <Button
          onClick={run}
          loading={send.isPending}
          disabled={cannotBeSent}
          rightSection={<SendHorizontal size={18} aria-hidden />}
        >
          {t("conversations.send-files", { count: files.length })}
        </Button>
      </Group>
    </Stack>
  );
}

interface FileProps {
  file: File;
  caption: string;
  setCaption: (caption: string) => void;
  remove: () => void;
  disabled: boolean;
}

function OneFile({ file, caption, setCaption, remove, disabled }: FileProps) {
  const { t } = useTranslation();
  const isSound = file.type.startsWith("audio/");
  const isTooLarge = file.size > LARGEST_UPLOAD;
  const isEmpty = file.size === 0;
  return (
    <Group wrap="nowrap" gap="sm">
      <Look file={file} />
      <Stack gap={2} flex={1} miw={0}>
        <Text fz="xs" truncate>
          {file.name} · {fileSize(file.size)}
        </Text>
        {(isTooLarge || isEmpty) && (
          <Text fz="xs" c="var(--mantine-color-error)" role="alert">
            {isEmpty
              ? t("conversations.empty-file")
              : t("conversations.too-large", { size: fileSize(LARGEST_UPLOAD) })}
          </Text>
        )}
        {!isSound && !isTooLarge && !isEmpty && (
          <TextInput
            size="sm"
            maxLength={longest.caption}
            placeholder={t("conversations.caption")}
            aria-label={t("conversations.caption-of", { name: file.name })}
            value={caption}
            disabled={disabled}
            onChange={(event) => setCaption(event.currentTarget.value)}
          />
        )}
      </Stack>
      <ActionIcon
        size={40}
        color="gray"
        onClick={remove}
        disabled={disabled}
        aria-label={t("conversations.remove-file", { name: file.name })}
      >
        <X size={18} aria-hidden />
      </ActionIcon>
    </Group>
  );
}

function Look({ file }: { file: File }) {
  const picture = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const shown = picture.current;
    if (!shown) return;
    const url = URL.createObjectURL(file);
    shown.src = url;
    return () => URL.revokeObjectURL(url);
  }, [file]);
  if (file.type.startsWith("image/"))
    return <Image ref={picture} w={56} h={56} radius="sm" fit="cover" alt="" />;
  return (
    <ThemeIcon size={56} variant="light" color="gray" radius="sm">
      <FileText size={26} aria-hidden />
    </ThemeIcon>
  );
}
