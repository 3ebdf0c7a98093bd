/** Content of a message bubble, for every kind of message. */
import { Box, Button, CopyButton, List, Stack, Text } from "@mantine/core";
import { EyeOff, LockKeyhole, MapPin, UserRound } from "lucide-react";
import { Group } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Entry } from "@contract/contract.ts";
import { Media } from "./entry-media.tsx";
import { FormattedText } from "./formatted-text.tsx";

interface ContentProps {
  entry: Entry;
  openPicture: (entry: number) => void;
}

export function Content({ entry, openPicture }: ContentProps) {
  const { t } = useTranslation();
  const { kind, media, location, poll, text, words, contacts, moreFiles } = entry;
  if (media)
    return (
      <>
        <Media entry={entry.id} media={media} open={openPicture} />
        {words !== null && <Words words={words} />}
        {text !== null && text !== media.fileName && <FormattedText text={text} />}
        {moreFiles > 0 && (
          <Text fz="xs" c="dimmed">
            {t("conversations.more-files", { count: moreFiles })}
          </Text>
        )}
      </>
    );
  if (location) return <Where location={location} />;
  if (poll) return <Poll poll={poll} />;
  if (contacts)
    return [...new Map(contacts.map((card) => [JSON.stringify(card), card]))].map(([key, card]) => (
      <Contact key={key} card={card} />
    ));
  if (kind === "view-once")
    return <Special icon={<EyeOff size={18} aria-hidden />}>{t("conversations.view-once")}</Special>;
  if (kind === "undecryptable")
    return <Special icon={<LockKeyhole size={18} aria-hidden />}>{t("conversations.undecryptable")}</Special>;
  if (kind === "rich" && words !== null) return <Words words={words} />;
  if (text !== null)
    return (
      <>
        <FormattedText text={text} />
        {words !== null && <Words words={words} />}
      </>
    );
  if (words !== null) return <Special icon={<EyeOff size={18} aria-hidden />}>{words}</Special>;
  return <Special icon={<EyeOff size={18} aria-hidden />}>{t("conversations.unsupported")}</Special>;
}

function Special({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <Group gap={8} wrap="nowrap" py={3} align="flex-start">
      <Box style={{ display: "flex", flexShrink: 0 }}>{icon}</Box>
      <Stack gap={0} fz="sm">
        {children}
      </Stack>
    </Group>
  );
}

/** A rich message (event, order, advertisement …) in lines: the first says what it is. */
function Words({ words }: { words: string }) {
  const [first = "", ...rest] = words.split("\n");
  return (
    <Box my={4} pl={8} style={{ borderInlineStart: "3px solid var(--mantine-primary-color-light-color)" }}>
      <Text fz="sm" fw={600}>
        {first}
      </Text>
      {rest.length > 0 && <FormattedText text={rest.join("\n")} />}
    </Box>
  );
}

function Contact({ card: { name, phones } }: { card: NonNullable<Entry["contacts"]>[number] }) {
  const { t } = useTranslation();
  return (
    <Special icon={<UserRound size={22} aria-hidden />}>
      <Text fw={600}>{name ?? t("client.nameless")}</Text>
      {[...new Set(phones)].map((phone) => (
        <Text key={phone} fz="sm">
          {phone}
        </Text>
      ))}
      <Text fz="xs" c="dimmed">
        {t("conversations.kind.contacts")}
      </Text>
    </Special>
  );
}

/**
 * A location with a button that copies a map link: nothing is requested from a map service until somebody
 * wants it.
 */
function Where({ location }: { location: NonNullable<Entry["location"]> }) {
  const { t } = useTranslation();
  const { latitude, longitude, name } = location;
  const spot = `${latitude}, ${longitude}`;
  return (
    <Special icon={<MapPin size={22} aria-hidden />}>
      <Text fw={600}>{name ?? t("conversations.kind.location")}</Text>
      <Text fz="sm">{spot}</Text>
      <CopyButton value={`https://maps.google.com/?q=${latitude},${longitude}`}>
        {({ copied, copy }) => (
          <Button size="compact-sm" variant="default" mt={4} onClick={copy}>
            {t(copied ? "conversations.copied" : "conversations.copy-map")}
          </Button>
        )}
      </CopyButton>
    </Special>
  );
}

function Poll({ poll }: { poll: NonNullable<Entry["poll"]> }) {
  const { t } = useTranslation();
  return (
    <Stack gap={4} py={3}>
      <Text fz="xs" c="dimmed">
        📊 {t("conversations.kind.poll")}
      </Text>
      <Text fw={600}>{poll.question}</Text>
      <List fz="sm" withPadding={false}>
        {poll.options.map((option) => (
          <List.Item key={option}>{option}</List.Item>
        ))}
      </List>
    </Stack>
  );
}
