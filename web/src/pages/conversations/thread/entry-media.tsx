/** Media of a message bubble: pictures, videos, stickers, voice notes, documents. */
import { Button, Stack, Text, VisuallyHidden } from "@mantine/core";
import { useReducedMotion } from "@mantine/hooks";
import { Download, FileText, ImageOff } from "lucide-react";
import { useState, type CSSProperties } from "react";
import { useTranslation } from "react-i18next";
import type { EntryMedia } from "@contract/contract.ts";
import { count, fileSize } from "../../../components/formats.ts";
import styles from "../conversations.module.css";
import { downloadPath, mediaPath, thumbnailPath } from "./media-path.ts";
import { VoiceNote } from "./voice-note.tsx";

interface MediaProps {
  entry: number;
  media: EntryMedia;
  /** Opens the picture in full screen. */
  open: (entry: number) => void;
}

export function Media({ entry, media, open }: MediaProps) {
  switch (media.kind) {
    case "image":
      return <Picture entry={entry} media={media} open={open} />;
    case "sticker":
      return <Sticker entry={entry} />;
    case "video":
    case "round-video":
      return <Video entry={entry} media={media} />;
    case "gif":
      return <Gif entry={entry} media={media} />;
    case "voice":
    case "audio":
      return <VoiceNote entry={entry} media={media} />;
    case "document":
      return <Document entry={entry} media={media} />;
  }
}

/** Reserves the space before the file is loaded, so that nothing moves. */
function frameOf({ width, height, hasThumbnail }: EntryMedia, entry: number): CSSProperties {
  const ratio = width && height ? Math.min(2.2, Math.max(0.6, width / height)) : 4 / 3;
  return {
    aspectRatio: String(ratio),
    ...(hasThumbnail ? { backgroundImage: `url("${thumbnailPath(entry)}")` } : {}),
  };
}

function Picture({ entry, media, open }: MediaProps) {
  const { t } = useTranslation();
  const [isBroken, setBroken] = useState(false);
  if (isBroken) return <Broken again={() => setBroken(false)} />;
  return (
    <button
      type="button"
      className={styles["picture"]}
      style={{ ...frameOf(media, entry), border: 0, padding: 0, cursor: "zoom-in" }}
      onClick={() => open(entry)}
      aria-label={t("conversations.media.open-picture")}
    >
      <img src={mediaPath(entry)} alt="" loading="lazy" decoding="async" onError={() => setBroken(true)} />
    </button>
  );
}

function Sticker({ entry }: { entry: number }) {
  const { t } = useTranslation();
  const [isBroken, setBroken] = useState(false);
  if (isBroken) return <Broken again={() => setBroken(false)} />;
  return (
    <img
      className={styles["sticker"]}
      src={mediaPath(entry)}
      alt={t("conversations.kind.sticker")}
      onError={() => setBroken(true)}
    />
  );
}

function Video({ entry, media }: Omit<MediaProps, "open">) {
  const { t } = useTranslation();
  const isRound = media.kind === "round-video";
  const className = [styles["picture"], isRound ? styles["round"] : ""].join(" ");
  return (
    <div className={className} style={isRound ? {} : frameOf(media, entry)}>
      {/* Clients' videos have no captions to offer. */}
      {/* eslint-disable-next-line jsx-a11y/media-has-caption */}
      <video
        controls
        preload="none"
        playsInline
        aria-label={t("conversations.kind.video")}
        src={mediaPath(entry)}
        {...(media.hasThumbnail ? { poster: thumbnailPath(entry) } : {})}
      />
    </div>
  );
}

function Gif({ entry, media }: Omit<MediaProps, "open">) {
  const { t } = useTranslation();
  const isCalm = useReducedMotion();
  return (
    <div className={styles["picture"]} style={frameOf(media, entry)}>
      <video
        loop
        muted
        playsInline
        autoPlay={!isCalm}
        controls={isCalm}
        preload={isCalm ? "none" : "auto"}
        aria-label={t("conversations.kind.gif")}
        src={mediaPath(entry)}
        {...(media.hasThumbnail ? { poster: thumbnailPath(entry) } : {})}
      />
    </div>
  );
}

function Document({ entry, media }: Omit<MediaProps, "open">) {
  const { t } = useTranslation();
  const name = media.fileName ?? t("conversations.kind.document");
  const facts = [
    media.size === null ? null : fileSize(media.size),
    media.pages === null
      ? null
      : t("conversations.media.pages", { count: media.pages, pages: count(media.pages) }),
  ];
  return (
    <a className={styles["file"]} href={downloadPath(entry)} download={name}>
      <FileText size={30} aria-hidden style={{ flexShrink: 0 }} />
      <Stack gap={0} flex={1} miw={0}>
        <VisuallyHidden>{t("conversations.media.save")} </VisuallyHidden>
        <Text fz="sm" fw={600} lineClamp={2}>
          {name}
        </Text>
        <Text fz="xs" c="dimmed">
          {facts.filter((fact) => fact !== null).join(" · ")}
        </Text>
      </Stack>
      <Download size={20} aria-hidden style={{ flexShrink: 0 }} />
    </a>
  );
}

function Broken({ again }: { again: () => void }) {
  const { t } = useTranslation();
  return (
    <Stack gap={4} align="flex-start" p="xs" maw={260}>
      <ImageOff size={22} aria-hidden />
      <Text fz="sm">{t("conversations.media.broken")}</Text>
      <Button size="compact-sm" variant="default" onClick={again}>
        {t("do.again")}
      </Button>
    </Stack>
  );
}
