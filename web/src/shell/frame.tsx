/** What stands around every page: the menu, who is signed in, and how the connections are. */
import { AppShell, Group, Stack } from "@mantine/core";
import { Outlet, useRouterState } from "@tanstack/react-router";
import { useEffect } from "react";
import { useNavigate } from "@tanstack/react-router";
import { useQuery } from "@tanstack/react-query";
import { ME } from "../api/me.ts";
import { isSignedOut } from "../api/queries.ts";
import { useLive } from "../api/live.ts";
import { AccountMenu } from "./account-menu.tsx";
import { Brand } from "./brand.tsx";
import { ConnectionPill } from "./connection-pill.tsx";
import { BottomMenu, SideMenu } from "./menu.tsx";
import { ServerLostBanner } from "./server-lost.tsx";
import { SkipLink } from "./skip-link.tsx";

export function Frame() {
  useLive();
  useDoor();
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 232, breakpoint: "sm", collapsed: { mobile: true } }}
      footer={{ height: { base: 64, sm: 0 } }}
      padding={{ base: "md", sm: "lg" }}
    >
      <SkipLink />
      <AppShell.Header>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Brand />
          <Group gap="xs" wrap="nowrap">
            <ConnectionPill />
            <AccountMenu />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="sm">
        <SideMenu />
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1}>
        <Stack gap="md">
          <ServerLostBanner />
          <Outlet />
        </Stack>
      </AppShell.Main>
      <AppShell.Footer hiddenFrom="sm">
        <BottomMenu />
      </AppShell.Footer>
    </AppShell>
  );
}

/** A login that ended elsewhere ends here too. */
function useDoor(): void {
  const { error } = useQuery(ME);
  const navigate = useNavigate();
  const here = useRouterState({ select: (state) => state.location.href });
  useEffect(() => {
    if (isSignedOut(error)) void navigate({ to: "/entrar", search: { next: here } });
  }, [error, here, navigate]);
}
