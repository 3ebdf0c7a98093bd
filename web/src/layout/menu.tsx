/** Navigation menu: a sidebar on wide screens, a bottom bar on phones. */
import {
  ActionIcon,
  Divider,
  Group,
  NavLink,
  ScrollArea,
  Stack,
  Text,
  UnstyledButton,
  VisuallyHidden,
} from "@mantine/core";
import { Link, useRouterState } from "@tanstack/react-router";
import { Keyboard, PanelLeftClose, PanelLeftOpen } from "lucide-react";
import { useEffect, useRef, type RefObject } from "react";
import { useTranslation } from "react-i18next";
import { may } from "@contract/roles.ts";
import { useMe } from "../api/me.ts";
import { mainPages, settingsHome, settingsPages, type PageEntry } from "../pages.ts";

interface SideMenuProps {
  /** Icons only, for small screens; the names are still read aloud. */
  isFolded: boolean;
  fold: (folded: boolean) => void;
  help: () => void;
}

export function SideMenu({ isFolded, fold, help }: SideMenuProps) {
  const { t } = useTranslation();
  const entries = useCurrentInView();
  const Fold = isFolded ? PanelLeftOpen : PanelLeftClose;
  const folding = t(isFolded ? "menu.unfold" : "menu.fold");
  return (
    <>
      <ScrollArea
        component="nav"
        aria-label={t("menu.label")}
        type="auto"
        scrollbarSize={6}
        offsetScrollbars="present"
        flex={1}
        viewportProps={{ tabIndex: 0 }}
      >
        <Stack gap={2} ref={entries}>
          <Entries entries={mainPages} isFolded={isFolded} />
          <Divider my="xs" label={isFolded ? undefined : t("menu.settings")} labelPosition="left" />
          <Entries entries={settingsPages} isFolded={isFolded} />
        </Stack>
      </ScrollArea>
      <Group gap={0} pt={6} justify="space-between">
        <ActionIcon
          size={40}
          color="gray"
          aria-label={folding}
          title={folding}
          aria-expanded={!isFolded}
          onClick={() => fold(!isFolded)}
        >
          <Fold size={19} aria-hidden />
        </ActionIcon>
        <ActionIcon
          size={40}
          color="gray"
          aria-label={t("menu.shortcuts")}
          title={t("menu.shortcuts")}
          onClick={help}
        >
          <Keyboard size={19} aria-hidden />
        </ActionIcon>
      </Group>
    </>
  );
}

function Entries({ entries, isFolded }: { entries: readonly PageEntry[]; isFolded: boolean }) {
  const { t } = useTranslation();
  const isHere = useIsHere();
  return useAllowed(entries).map(({ to, label, icon: Icon }) => (
    <NavLink
      key={to}
      component={Link}
      to={to}
      label={isFolded ? <VisuallyHidden>{t(label)}</VisuallyHidden> : t(label)}
      title={isFolded ? t(label) : undefined}
      leftSection={<Icon size={18} aria-hidden />}
      active={isHere(to)}
      aria-current={isHere(to) ? "page" : undefined}
      styles={isFolded ? { section: { marginInlineEnd: 0 } } : {}}
      style={{ borderRadius: "var(--mantine-radius-md)" }}
      py={6}
      mih={36}
    />
  ));
}

/**
 * Keeps the entry of the page that is open in view: the menu is longer than a low window. Again whenever the menu or the window
 * gets another size, as by a font that arrives late.
 */
function useCurrentInView(): RefObject<HTMLDivElement | null> {
  const entries = useRef<HTMLDivElement>(null);
  const isHere = useIsHere();
  const current = [...mainPages, ...settingsPages].find(({ to }) => isHere(to))?.to;
  useEffect(() => {
    const sizes = new ResizeObserver(() =>
      entries.current?.querySelector(`[href="${current}"]`)?.scrollIntoView({ block: "nearest" }),
    );
    if (entries.current) sizes.observe(entries.current);
    sizes.observe(document.documentElement);
    return () => sizes.disconnect();
  }, [current]);
  return entries;
}

export function BottomMenu() {
  const { t } = useTranslation();
  const isHere = useIsHere();
  // What the settings' list leads to belongs to it, whatever its address begins with.
  const isUnder = (to: string): boolean =>
    isHere(to) || (to === settingsHome.to && settingsPages.some((page) => isHere(page.to)));
  return (
    <Group component="nav" aria-label={t("menu.label")} grow gap={0} h="100%" wrap="nowrap">
      {[...mainPages, settingsHome].map(({ to, label, icon: Icon }) => (
        <UnstyledButton
          key={to}
          component={Link}
          to={to}
          h="100%"
          aria-current={isUnder(to) ? "page" : undefined}
          c={isUnder(to) ? "var(--mantine-primary-color-light-color)" : "var(--mantine-color-text)"}
        >
          <Stack align="center" justify="center" gap={2} h="100%">
            <Icon size={20} aria-hidden />
            <Text fz={11} fw={isUnder(to) ? 700 : 500}>
              {t(label)}
            </Text>
          </Stack>
        </UnstyledButton>
      ))}
    </Group>
  );
}

/** The pages that the user's role may see. */
export function useAllowed<Entry extends PageEntry>(entries: readonly Entry[]): Entry[] {
  const me = useMe();
  return entries.filter(({ role }) => me !== null && may(me.role, role));
}

function useIsHere(): (to: string) => boolean {
  const path = useRouterState({ select: (state) => state.location.pathname });
  return (to) => (to === "/" ? path === "/" : path === to || path.startsWith(`${to}/`));
}
