/** App shell around every page: header, menu, banners, and the permission check of the page. */
import { AppShell, Group, Stack } from "@mantine/core";
import { useLocalStorage } from "@mantine/hooks";
import { Outlet, useRouterState } from "@tanstack/react-router";
import { useState } from "react";
import { may, type Role } from "@contract/roles.ts";
import { useMe } from "../api/me.ts";
import { useLive } from "../api/live.ts";
import { settingsPages } from "../pages.ts";
import { Later } from "../components/lazy-part.tsx";
import { NotAllowed } from "../components/error-page.tsx";
import { AccountMenu } from "./account-menu.tsx";
import { Brand } from "./brand.tsx";
import { ConnectionPill } from "./connection-pill.tsx";
import { IdentityAsker } from "./identity-asker.tsx";
import { BottomMenu, SideMenu } from "./menu.tsx";
import { ServerLostBanner } from "./server-lost.tsx";
import { Shortcuts } from "./shortcuts.tsx";
import { SkipLink } from "./skip-link.tsx";
import { Unread } from "./unread.tsx";

/** Shows the required action instead of any page while there is one. */
export function Frame() {
  const me = useMe();
  if (me?.requiredAction)
    return (
      <Later name="required-action" fetch={() => import("./required-action.tsx")} wait={null}>
        {({ RequiredAction }) => <RequiredAction action={me.requiredAction} />}
      </Later>
    );
  return <Inside />;
}

function Inside() {
  useLive();
  const missing = useMissingRole();
  const { fills, open } = useRoom();
  const [isFolded, setFolded] = useLocalStorage({
    key: "relevo-menu-folded",
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  const [isHelpOpen, setHelpOpen] = useState(false);
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: isFolded ? 64 : 232, breakpoint: "sm", collapsed: { mobile: true } }}
      footer={{ height: { base: 64, sm: 0 }, collapsed: open !== null }}
      padding={fills ? 0 : { base: "md", sm: "lg" }}
    >
      <SkipLink />
      <IdentityAsker />
      <Unread open={open} />
      <Shortcuts isHelpOpen={isHelpOpen} setHelpOpen={setHelpOpen} />
      <AppShell.Header>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Brand />
          <Group gap="xs" wrap="nowrap">
            <ConnectionPill />
            <AccountMenu help={() => setHelpOpen(true)} />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p={isFolded ? 8 : "sm"} visibleFrom="sm">
        <SideMenu isFolded={isFolded} fold={setFolded} help={() => setHelpOpen(true)} />
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1} h={fills ? "100dvh" : "auto"}>
        <Stack gap={fills ? 0 : "md"} h={fills ? "100%" : "auto"}>
          <ServerLostBanner />
          {missing === null ? <Outlet /> : <NotAllowed needed={missing} />}
        </Stack>
      </AppShell.Main>
      <AppShell.Footer hiddenFrom="sm">
        <BottomMenu />
      </AppShell.Footer>
    </AppShell>
  );
}

/**
 * `fills`: conversations fill the window. `open`: the ticket number of the conversation that is open, null = none; on a phone
 * it hides the bottom menu.
 */
function useRoom(): { fills: boolean; open: number | null } {
  const path = useRouterState({ select: (state) => state.location.pathname });
  const number = /^\/conversaciones\/(\d+)/.exec(path)?.[1];
  return { fills: path.startsWith("/conversaciones"), open: number === undefined ? null : Number(number) };
}

/** The role that this page needs and the user lacks; null = allowed. */
function useMissingRole(): Role | null {
  const me = useMe();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const page = settingsPages.find(({ to }) => to === path);
  return me !== null && page && !may(me.role, page.role) ? page.role : null;
}
