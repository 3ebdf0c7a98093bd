/** The truth about WhatsApp, on every page. */
import { Badge, UnstyledButton, VisuallyHidden } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { WhatsApp } from "../../../src/panel/contract.ts";
import { useAnswer } from "../api/queries.ts";

export const connectionColors = {
  connected: "green",
  awaiting_qr: "orange",
  connecting: "orange",
  disconnected: "red",
} as const;

export function ConnectionPill() {
  const { t } = useTranslation();
  const { data } = useAnswer<WhatsApp>("/api/whatsapp", { everyMs: 20_000 });
  if (!data) return null;
  return (
    <UnstyledButton component={Link} to="/">
      <VisuallyHidden>{t("connection.label")}: </VisuallyHidden>
      <Badge color={connectionColors[data.state]} variant="light" size="lg" tt="none">
        {t(`connection.${data.state}`)}
      </Badge>
    </UnstyledButton>
  );
}
