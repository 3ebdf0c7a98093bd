/** Connection badge in the header: the state of the WhatsApp connection, or that the server is away. */
import { Badge, UnstyledButton, VisuallyHidden } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { WhatsApp } from "@contract/contract.ts";
import { useIsServerLost } from "../api/live.ts";
import { useAnswer } from "../api/queries.ts";
import { useLostFor, useLostSince } from "../components/line-lost.ts";

export const connectionColors = {
  connected: "green",
  awaiting_qr: "orange",
  connecting: "orange",
  disconnected: "red",
} as const;

export function ConnectionPill() {
  const { t } = useTranslation();
  const { data } = useAnswer<WhatsApp>("/api/whatsapp", { everyMs: 20_000 });
  const isLost = useIsServerLost();
  const since = useLostSince(data);
  const time = useLostFor(data);
  if (!data) return null;
  return (
    <UnstyledButton component={Link} to="/" title={isLost ? undefined : (since ?? undefined)}>
      <VisuallyHidden>{t("connection.label")}: </VisuallyHidden>
      {/* What was true before the server fell silent may be true no longer. */}
      <Badge color={isLost ? "gray" : connectionColors[data.state]} variant="light" size="lg" tt="none">
        {isLost
          ? t("connection.no-server")
          : time === null
            ? t(`connection.${data.state}`)
            : t("connection.lost-mark", { state: t(`connection.${data.state}`), time })}
      </Badge>
      {since && !isLost && <VisuallyHidden>{since}</VisuallyHidden>}
    </UnstyledButton>
  );
}
