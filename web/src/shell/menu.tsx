/** Between pages: at the side of a desk, at the foot of a phone. */
import { Divider, Group, NavLink, ScrollArea, Stack, Text, UnstyledButton } from "@mantine/core";
import { Link, useRouterState } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { may } from "../../../src/panel/roles.ts";
import { useMe } from "../api/me.ts";
import { mainPages, settingsHome, settingsPages, type PageEntry } from "../pages.ts";

export function SideMenu() {
  const { t } = useTranslation();
  return (
    <ScrollArea component="nav" aria-label={t("menu.label")} type="auto" viewportProps={{ tabIndex: 0 }}>
      <Stack gap={2}>
        <Entries entries={mainPages} />
        <Divider my="xs" label={t("menu.settings")} labelPosition="left" />
        <Entries entries={settingsPages} />
      </Stack>
    </ScrollArea>
  );
}

function Entries({ entries }: { entries: readonly PageEntry[] }) {
  const { t } = useTranslation();
  const isHere = useIsHere();
  return useAllowed(entries).map(({ to, label, icon: Icon }) => (
    <NavLink
      key={to}
      component={Link}
      to={to}
      label={t(label)}
      leftSection={<Icon size={18} aria-hidden />}
      active={isHere(to)}
      aria-current={isHere(to) ? "page" : undefined}
      style={{ borderRadius: "var(--mantine-radius-md)" }}
    />
  ));
}

export function BottomMenu() {
  const { t } = useTranslation();
  const isHere = useIsHere();
  return (
    <Group component="nav" aria-label={t("menu.label")} grow gap={0} h="100%" wrap="nowrap">
      {[...mainPages, settingsHome].map(({ to, label, icon: Icon }) => (
        <UnstyledButton
          key={to}
          component={Link}
          to={to}
          h="100%"
          aria-current={isHere(to) ? "page" : undefined}
          c={isHere(to) ? "var(--mantine-primary-color-light-color)" : "var(--mantine-color-text)"}
        >
          <Stack align="center" justify="center" gap={2} h="100%">
            <Icon size={20} aria-hidden />
            <Text fz={11} fw={isHere(to) ? 700 : 500}>
              {t(label)}
            </Text>
          </Stack>
        </UnstyledButton>
      ))}
    </Group>
  );
}

/** Those that whoever is signed in may see. */
export function useAllowed<Entry extends PageEntry>(entries: readonly Entry[]): Entry[] {
  const me = useMe();
  return entries.filter(({ role }) => me !== null && may(me.role, role));
}

function useIsHere(): (to: string) => boolean {
  const path = useRouterState({ select: (state) => state.location.pathname });
  return (to) => (to === "/" ? path === "/" : path === to || path.startsWith(`${to}/`));
}
