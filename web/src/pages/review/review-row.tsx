/** Row of the review list: what failed, for whom, why, and the actions on it. */
import { Anchor, Badge, Button, Checkbox, Group, Paper, Stack, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ReviewList } from "@contract/contract.ts";
import { dateTime } from "../../components/formats.ts";
import type { ReviewActs } from "./review-acts.ts";

export type ReviewItem = ReviewList["items"][number];

interface ReviewRowProps {
  item: ReviewItem;
  /** null = the user may not retry or discard. */
  acts: ReviewActs | null;
  chosen: boolean;
  choose: (isChosen: boolean) => void;
}

export function ReviewRow({ item, acts, chosen, choose }: ReviewRowProps) {
  const { t } = useTranslation();
  const { id, kind, at, attempts, title, reason, detail, ticket, text } = item;
  const kindName = t(`review.of.${kind}`);
  const about = aboutOf(item);
  const what = [title ?? kindName, about].filter(Boolean).join(" · ");
  return (
    <Paper withBorder p="md" component="li">
      <Group gap="sm" wrap="nowrap" align="flex-start">
        {acts && (
          <Checkbox
            mt={2}
            aria-label={t("review.choose", { what })}
            checked={chosen}
            onChange={({ currentTarget: { checked } }) => choose(checked)}
          />
        )}
        <Stack gap={6} miw={0} flex={1}>
          <Group gap="xs">
            <Badge variant="light" color="orange" tt="none">
              {kindName}
            </Badge>
            <Text fz="sm" c="dimmed">
              <time dateTime={at}>{dateTime(at)}</time> · {t("review.tries", { count: attempts })}
            </Text>
          </Group>
          {(title ?? about) && (
            <Text fw={600} style={{ overflowWrap: "anywhere" }}>
              {[title, about].filter(Boolean).join(" · ")}
            </Text>
          )}
          {text !== null && (
            <Text fz="sm" style={{ overflowWrap: "anywhere", whiteSpace: "pre-wrap" }}>
              “{text}”
            </Text>
          )}
          <Text fz="sm">{reason}</Text>
          {detail !== null && (
            <Text fz="xs" c="dimmed" style={{ overflowWrap: "anywhere" }}>
              {t("review.detail", { detail })}
            </Text>
          )}
          <Group gap="md">
            {ticket !== null && (
              <Anchor
                fz="sm"
                renderRoot={(props) => (
                  <Link {...props} to="/conversaciones/{-$number}" params={{ number: String(ticket) }} />
                )}
              >
                {t("review.ticket", { number: ticket })}
              </Anchor>
            )}
            {acts && (
              <Group gap="xs">
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t("review.retry-label", { what })}
                  onClick={() => acts.retry([id])}
                >
                  {t("review.retry")}
                </Button>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  color="red"
                  aria-label={t("review.discard-label", { what })}
                  onClick={() => acts.discard([id])}
                >
                  {t("review.discard")}
                </Button>
              </Group>
            )}
          </Group>
        </Stack>
      </Group>
    </Paper>
  );
}

/** The client, the group, and the person who wrote there. */
function aboutOf({ contact, group, person }: ReviewItem): string {
  const client = contact && (contact.name ?? (contact.phone === null ? null : `+${contact.phone}`));
  return [client, group, person].filter(Boolean).join(" · ");
}
