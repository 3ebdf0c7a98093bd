/** Message bubble of a thread. */
import { Anchor, Box, Group, Text, VisuallyHidden } from "@mantine/core";
import { StickyNote } from "lucide-react";
import { memo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Entry } from "@contract/contract.ts";
import { clockTime, dateTime } from "../../../components/formats.ts";
import { Quote, Quoted, Reactions } from "./bubble-extras.tsx";
import { Trouble } from "./bubble-trouble.tsx";
import { Content } from "./entry-content.tsx";
import { FormattedText } from "./formatted-text.tsx";
import styles from "../conversations.module.css";
import { Ticks } from "./ticks.tsx";
import { isFewEmoji } from "./whatsapp-format.ts";

interface BubbleProps {
  ticket: number;
  client: string;
  entry: Entry;
  isFirst: boolean;
  /** Highlighted, because somebody jumped to it. */
  isFlashing: boolean;
  mayRetry: boolean;
  jumpTo: (entry: number) => void;
  openPicture: (entry: number) => void;
}

const mark = (is: boolean): "" | undefined => (is ? "" : undefined);

export const Bubble = memo(function Bubble(props: BubbleProps) {
  const { ticket, client, entry, isFirst, isFlashing, mayRetry, jumpTo, openPicture } = props;
  const { side, deletedAt, reactions, delivery } = entry;
  const isOurs = alignment(side) === "flex-end";
  const isBare = entry.media?.kind === "sticker" && deletedAt === null;
  const isPlain =
    deletedAt === null && entry.words === null && entry.editedAt === null && !delivery?.errorText;
  return (
    <div
      className={styles["line"]}
      data-entry={entry.id}
      data-side={side}
      data-first={mark(isFirst)}
      data-ours={mark(isOurs)}
      data-bot={mark(side === "bot")}
      data-note={mark(side === "note")}
      data-flash={mark(isFlashing)}
    >
      <Box w="100%" style={{ display: "flex", flexDirection: "column", alignItems: alignment(side) }}>
        <div
          className={styles["bubble"]}
          data-first={mark(isFirst)}
          data-bare={mark(isBare)}
          data-inline={mark(isPlain && leavesRoom(entry))}
        >
          <Author entry={entry} client={client} isFirst={isFirst} />
          {entry.quote && <Quote quote={entry.quote} client={client} jumpTo={jumpTo} />}
          {entry.quoted && <Quoted quoted={entry.quoted} />}
          {deletedAt === null ? (
            <Content entry={entry} openPicture={openPicture} />
          ) : (
            <Deleted entry={entry} openPicture={openPicture} />
          )}
          <Foot entry={entry} />
          {delivery?.errorText && <Trouble ticket={ticket} entry={entry} mayRetry={mayRetry} />}
        </div>
        {reactions.length > 0 && <Reactions reactions={reactions} client={client} />}
      </Box>
    </div>
  );
});

function alignment(side: Entry["side"]): "flex-start" | "center" | "flex-end" {
  if (side === "note") return "center";
  return side === "client" || side === "menu" ? "flex-start" : "flex-end";
}

/** Whether the time fits beside the last line, or below the waveform. */
function leavesRoom({ kind, text, media }: Entry): boolean {
  if (media && (text === null || text === media.fileName))
    return media.kind === "voice" || media.kind === "audio";
  return text !== null && !isFewEmoji(text) && (kind === "text" || media !== null);
}

/** Author line. Messages of the client show no name in their own conversation. */
function Author({ entry, client, isFirst }: { entry: Entry; client: string; isFirst: boolean }) {
  const { t } = useTranslation();
  const { side, userName: user, author } = entry;
  if (side === "note")
    return (
      <Group gap={6} wrap="nowrap" mb={2}>
        <StickyNote size={15} aria-hidden style={{ flexShrink: 0 }} />
        <Text fz={12} fw={700}>
          {t("conversations.note-label")}
          {" · "}
          {user ?? author?.name ?? ""}
        </Text>
      </Group>
    );
  const name = {
    client,
    menu: t("conversations.by.menu"),
    agent:
      user === null ? (author?.name ?? t("conversations.by.agent")) : t("conversations.by.panel", { user }),
    handset: t("conversations.by.handset"),
    bot: t("conversations.by.bot"),
  }[side];
  if (side === "client" || !isFirst) return <VisuallyHidden>{name}: </VisuallyHidden>;
  return (
    <Text fz={12} fw={700} c="var(--mantine-primary-color-light-color)">
      {name}
    </Text>
  );
}

/** A deleted message; its content can be shown, because the business may still read it. */
function Deleted({ entry, openPicture }: { entry: Entry; openPicture: (entry: number) => void }) {
  const { t } = useTranslation();
  const [isShown, setShown] = useState(false);
  const isTheirs = entry.side === "client";
  return (
    <>
      <Text fz="sm" fs="italic">
        🚫 {t(isTheirs ? "conversations.deleted-by-client" : "conversations.deleted")}{" "}
        <Anchor
          component="button"
          type="button"
          fz="xs"
          inherit
          aria-expanded={isShown}
          onClick={() => setShown(!isShown)}
        >
          {t(isShown ? "conversations.hide-original" : "conversations.show-original")}
        </Anchor>
      </Text>
      {isShown && (
        <Box mt={4} pl={8} style={{ borderInlineStart: "3px solid currentcolor" }}>
          <Content entry={entry} openPicture={openPicture} />
        </Box>
      )}
    </>
  );
}

function Foot({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  const { at, editedAt, originalText, delivery } = entry;
  const [isShown, setShown] = useState(false);
  return (
    <>
      {isShown && originalText !== null && (
        <Box mt={4} pl={8} style={{ borderInlineStart: "3px solid currentcolor" }}>
          <Text fz={11} fw={700}>
            {t("conversations.before-edit")}
          </Text>
          <FormattedText text={originalText} />
        </Box>
      )}
      <div className={styles["foot"]}>
        {editedAt !== null && (
          <Anchor
            component="button"
            type="button"
            fz="inherit"
            c="inherit"
            td="underline"
            aria-expanded={isShown}
            onClick={() => setShown(!isShown)}
          >
            {t("conversations.edited")}
          </Anchor>
        )}
        <time dateTime={at} title={dateTime(at)}>
          {clockTime(at)}
        </time>
        {delivery && <Ticks delivery={delivery} />}
      </div>
    </>
  );
}
