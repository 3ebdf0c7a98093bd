/** The way to each setting: what the side menu shows on a desk. */
import { Card, NavLink } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { ChevronRight } from "lucide-react";
import { useTranslation } from "react-i18next";
import { settingsPages } from "../../pages.ts";
import { Page } from "../../parts/page.tsx";
import { useAllowed } from "../../shell/menu.tsx";

export function SettingsPage() {
  const { t } = useTranslation();
  return (
    <Page title={t("menu.settings")}>
      <Card withBorder p={4}>
        {useAllowed(settingsPages).map(({ to, label, icon: Icon }) => (
          <NavLink
            key={to}
            component={Link}
            to={to}
            label={t(label)}
            py="sm"
            leftSection={<Icon size={20} aria-hidden />}
            rightSection={<ChevronRight size={16} aria-hidden />}
          />
        ))}
      </Card>
    </Page>
  );
}
