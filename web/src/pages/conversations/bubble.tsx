/** One message of a thread. */
import { Anchor, Box, Button, Group, Text, VisuallyHidden } from "@mantine/core";
import { CircleAlert, StickyNote } from "lucide-react";
import { memo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Entry } from "../../../../src/panel/contract.ts";
import { api } from "../../api/client.ts";
import { useDoing } from "../../api/queries.ts";
import { complain } from "../../parts/complaints.ts";
import { clockTime, dateTime } from "../../parts/formats.ts";
import { Content } from "./entry-content.tsx";
import { FormattedText } from "./formatted-text.tsx";
import { quotedText } from "./kinds.ts";
import styles from "./conversations.module.css";
import { Ticks } from "./ticks.tsx";
import { isFewEmoji } from "./whatsapp-format.ts";

interface BubbleProps {
  ticket: number;
  client: string;
  entry: Entry;
  isFirst: boolean;
  /** Just jumped to. */
  isFlashing: boolean;
  mayRetry: boolean;
  jumpTo: (entry: number) => void;
  openPicture: (entry: number) => void;
}

const mark = (is: boolean): "" | undefined => (is ? "" : undefined);

export const Bubble = memo(function Bubble(props: BubbleProps) {
  const { ticket, client, entry, isFirst, isFlashing, mayRetry, jumpTo, openPicture } = props;
  const { side, deletedAt, reactions, delivery } = entry;
  const isOurs = side === "agent" || side === "handset" || side === "bot";
  const isBare = entry.media?.kind === "sticker" && deletedAt === null;
  const isPlain = deletedAt === null && entry.editedAt === null && !delivery?.errorText;
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
      <Box
        w="100%"
        style={{ display: "flex", flexDirection: "column", alignItems: isOurs ? "flex-end" : "flex-start" }}
      >
        <div
          className={styles["bubble"]}
          data-first={mark(isFirst)}
          data-bare={mark(isBare)}
          data-inline={mark(isPlain && endsInText(entry))}
        >
          <Author entry={entry} client={client} isFirst={isFirst} />
          {entry.quote && <Quote quote={entry.quote} client={client} jumpTo={jumpTo} />}
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

/** The time stands beside the last word. */
function endsInText({ kind, text, media }: Entry): boolean {
  if (text === null || isFewEmoji(text)) return false;
  return kind === "text" || (media !== null && text !== media.fileName);
}

/** Who said it: clients need no name in their own conversation. */
function Author({ entry, client, isFirst }: { entry: Entry; client: string; isFirst: boolean }) {
  const { t } = useTranslation();
  const { side, user, author } = entry;
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

function Quote({
  quote,
  client,
  jumpTo,
}: {
  quote: NonNullable<Entry["quote"]>;
  client: string;
  jumpTo: (entry: number) => void;
}) {
  const { t } = useTranslation();
  const isTheirs = quote.side === "client" || quote.side === "menu";
  return (
    <button
      type="button"
      className={styles["quote"]}
      style={{ borderBlock: 0, borderInlineEnd: 0, color: "inherit", cursor: "pointer" }}
      onClick={() => jumpTo(quote.entry)}
      aria-label={t("conversations.go-to-quoted", { text: quotedText(quote) })}
    >
      <Text component="span" display="block" fz={12} fw={700}>
        {isTheirs ? client : t("conversations.by.us")}
      </Text>
      <span className={styles["quoteText"]}>{quotedText(quote)}</span>
    </button>
  );
}

/** What they took back the business may still read. */
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

/** Why it did not arrive, and the way to try again. */
function Trouble({ ticket, entry, mayRetry }: { ticket: number; entry: Entry; mayRetry: boolean }) {
  const { t } = useTranslation();
  const retry = useDoing(() => api.post(`/api/tickets/${ticket}/entries/${entry.id}/retry`), {
    touches: [`/api/tickets/${ticket}`],
  });
  const isDead = entry.delivery?.state === "dead";
  return (
    <Box mt={6} pt={6} style={{ borderTop: "1px solid var(--mantine-color-default-border)" }}>
      <Group gap={6} wrap="nowrap" align="flex-start" c={isDead ? "var(--mantine-color-error)" : "inherit"}>
        <CircleAlert size={16} aria-hidden style={{ flexShrink: 0, marginTop: 2 }} />
        <Text fz="sm">
          {isDead && <strong>{t("conversations.not-delivered")} </strong>}
          {entry.delivery?.errorText}
        </Text>
      </Group>
      {isDead && mayRetry && (
        <Button
          size="compact-sm"
          variant="default"
          mt={6}
          loading={retry.isPending}
          onClick={() => retry.mutate(undefined, { onError: complain })}
        >
          {t("conversations.retry")}
        </Button>
      )}
    </Box>
  );
}

function Reactions({ reactions, client }: Pick<Entry, "reactions"> & { client: string }) {
  const { t } = useTranslation();
  const named = reactions.map(({ emoji, by, author }) =>
    t("conversations.reacted", {
      emoji,
      name: by === "client" ? client : (author?.name ?? t("conversations.by.handset")),
    }),
  );
  return (
    <span className={styles["reactions"]} title={named.join(", ")}>
      <span aria-hidden>{reactions.map(({ emoji }) => emoji).join(" ")}</span>
      <VisuallyHidden>{named.join(", ")}</VisuallyHidden>
    </span>
  );
}
