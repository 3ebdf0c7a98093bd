/** Full-screen picture viewer (lightbox) for the pictures of a thread. */
import { ActionIcon, Anchor, Center, Group, Modal, Stack, Text } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { ChevronLeft, ChevronRight, Download } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Entry } from "@contract/contract.ts";
import { dateTime } from "../../../components/formats.ts";
import { useLayer } from "../../../components/dialogs/layers.ts";
import styles from "../conversations.module.css";
import { downloadPath, mediaPath } from "./media-path.ts";

interface ViewerProps {
  entries: Entry[];
  /** The entry that is shown; null = closed. */
  shown: number | null;
  show: (entry: number | null) => void;
}

export function PictureViewer({ entries, shown, show }: ViewerProps) {
  const { t } = useTranslation();
  const pictures = entries.filter(({ media }) => media?.kind === "image");
  const index = pictures.findIndex(({ id }) => id === shown);
  const picture = pictures[index];
  const step = (by: number): void => {
    const next = pictures[index + by];
    if (index >= 0 && next) show(next.id);
  };
  useHotkeys([
    ["ArrowLeft", () => step(-1)],
    ["ArrowRight", () => step(1)],
  ]);
  useLayer(picture !== undefined, {
    isFilled: () => false,
    onPop: () => {
      show(null);
      return true;
    },
  });
  return (
    <Modal
      opened={picture !== undefined}
      onClose={() => show(null)}
      fullScreen
      title={picture && t("conversations.media.picture-of", { at: dateTime(picture.at) })}
      closeButtonProps={{ "aria-label": t("do.close"), size: 40 }}
    >
      {picture && (
        <Stack gap="xs" mih="calc(100dvh - 90px)" justify="center">
          <Group justify="space-between" wrap="nowrap">
            <ActionIcon
              size={44}
              variant="default"
              disabled={index === 0}
              onClick={() => step(-1)}
              aria-label={t("conversations.media.previous")}
            >
              <ChevronLeft aria-hidden />
            </ActionIcon>
            <Center flex={1} miw={0}>
              <img
                className={styles["viewer"]}
                src={mediaPath(picture.id)}
                alt={picture.text ?? t("conversations.kind.image")}
              />
            </Center>
            <ActionIcon
              size={44}
              variant="default"
              disabled={index === pictures.length - 1}
              onClick={() => step(1)}
              aria-label={t("conversations.media.next")}
            >
              <ChevronRight aria-hidden />
            </ActionIcon>
          </Group>
          <Group justify="center" gap="md">
            {picture.text && <Text lineClamp={3}>{picture.text}</Text>}
            <Anchor href={downloadPath(picture.id)} download>
              <Group gap={6} component="span">
                <Download size={18} aria-hidden />
                {t("conversations.media.save")}
              </Group>
            </Anchor>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
