/** Badges of a ticket: its state and the client's mood (sentiment). */
import { Badge, Tooltip, type BadgeProps } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Ticket } from "@contract/contract.ts";

const stateColors = { intake: "blue", waiting: "orange", in_progress: "green", closed: "gray" } as const;

interface StateProps extends BadgeProps {
  state: Ticket["state"];
}

export function StateBadge({ state, ...rest }: StateProps) {
  const { t } = useTranslation();
  return (
    <Badge color={stateColors[state]} variant="light" tt="none" fw={600} {...rest}>
      {t(`ticket.state-${state}`)}
    </Badge>
  );
}

/** Emoji; U+FE0F asks for the coloured picture where a font has a plain one as well. */
export const moodSigns = { angry: "😠\uFE0F", neutral: "😐\uFE0F", happy: "😊\uFE0F" } as const;

/** Emoji with tooltip and accessible name. */
export function MoodSign({ mood }: { mood: Ticket["mood"] }) {
  const { t } = useTranslation();
  const name = t(`ticket.mood-${mood}`);
  return (
    <Tooltip label={name}>
      <span role="img" aria-label={name}>
        {moodSigns[mood]}
      </span>
    </Tooltip>
  );
}
