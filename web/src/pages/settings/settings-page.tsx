/** Settings index page, for phones: links to every settings page, as in the side menu. */
import { Card, NavLink } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { ChevronRight } from "lucide-react";
import { useTranslation } from "react-i18next";
import { settingsPages } from "../../pages.ts";
import { Page } from "../../components/page.tsx";
import { useAllowed } from "../../layout/menu.tsx";

/** Description of each page. */
const abouts = {
  "/acciones": "bulk.about-page",
  "/pendientes": "review.about",
  "/ajustes/grupos": "settings.groups",
  "/ajustes/mensajes": "messages.about",
  "/ajustes/respuestas": "replies.about",
  "/ajustes/recepcion": "intake.about",
  "/ajustes/ritmo": "pace.about",
  "/ajustes/etiquetas": "tags.about",
  "/ajustes/campos": "fields.about",
  "/ajustes/usuarios": "settings.accounts",
  "/ajustes/registro": "audit.about",
  "/ajustes/copias": "backups.about",
  "/ajustes/conservacion": "retention.about",
} as const satisfies Record<(typeof settingsPages)[number]["to"], string>;

export function SettingsPage() {
  const { t } = useTranslation();
  const allowed = useAllowed(settingsPages);
  return (
    <Page title={t("menu.settings")}>
      <Card withBorder p={4} maw={720}>
        {allowed.map(({ to, label, icon: Icon }) => (
          <NavLink
            key={to}
            component={Link}
            to={to}
            label={t(label)}
            description={t(abouts[to])}
            py="sm"
            leftSection={<Icon size={20} aria-hidden />}
            rightSection={<ChevronRight size={16} aria-hidden />}
          />
        ))}
      </Card>
    </Page>
  );
}
