/** Account menu: own account, shortcuts, language, colour scheme, sign-out. */
import { Menu, Text, useMantineColorScheme } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Keyboard, LogOut, Monitor, Moon, Sun, UserRoundCog } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Me, Overview } from "@contract/contract.ts";
import { api, ServerLost } from "../api/client.ts";
import { ME, useMe } from "../api/me.ts";
import { confirmAction } from "../components/dialogs/confirm-action.ts";
import { showError } from "../components/show-error.ts";
import { useOpening } from "../components/lazy-part.tsx";
import type { Language } from "@contract/values.ts";
import { languageNames, speak, spoken } from "../words/words.ts";
import { AccountButton } from "./account-button.tsx";
import { useLeave } from "./sign-out.ts";

const schemes = [
  { scheme: "light", icon: Sun, label: "scheme.light" },
  { scheme: "dark", icon: Moon, label: "scheme.dark" },
  { scheme: "auto", icon: Monitor, label: "scheme.auto" },
] as const;

/** Loaded when somebody opens it, and open from the start. `help` shows the shortcuts. */
export function AccountList({ help }: { help: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const choose = useLanguageChoice();
  const signOut = useSignOut();
  const [opened, setOpened] = useState(true);
  const button = useRef<HTMLButtonElement>(null);
  // It takes the place of the button that was pressed.
  useEffect(() => button.current?.focus(), []);
  return (
    <Menu width={230} position="bottom-end" withinPortal opened={useOpening(opened)} onChange={setOpened}>
      <Menu.Target>
        <AccountButton ref={button} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text fw={600} fz="sm" truncate>
            {me?.user}
          </Text>
          {me && t(`role.${me.role}`)}
        </Menu.Label>
        <Menu.Item component={Link} to="/cuenta" leftSection={<UserRoundCog size={16} aria-hidden />}>
          {t("menu.account")}
        </Menu.Item>
        <Menu.Item leftSection={<Keyboard size={16} aria-hidden />} onClick={help}>
          {t("menu.shortcuts")}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t("account.language")}</Menu.Label>
        {Object.entries(languageNames).map(([language, name]) => (
          <Menu.Item key={language} lang={language} onClick={() => void choose(language as Language)}>
            {name} {spoken() === language && "✓"}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{t("scheme.label")}</Menu.Label>
        {schemes.map(({ scheme, icon: Icon, label }) => (
          <Menu.Item
            key={scheme}
            leftSection={<Icon size={16} aria-hidden />}
            onClick={() => setColorScheme(scheme)}
          >
            {t(label)} {colorScheme === scheme && "✓"}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<LogOut size={16} aria-hidden />} onClick={() => void signOut()}>
          {t("account.sign-out")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/**
 * Stores the language with the account, so that it applies in other browsers too, and refetches what the
 * server words.
 */
function useLanguageChoice(): (language: Language) => Promise<void> {
  const client = useQueryClient();
  return async (language) => {
    try {
      await speak(language).catch(lost);
      client.setQueryData(ME.queryKey, await api.patch("/api/me", { language }));
      await client.invalidateQueries();
    } catch (error) {
      showError(error);
    }
  };
}

function lost(cause: unknown): never {
  throw new ServerLost(cause);
}

function useSignOut(): () => Promise<void> {
  const leave = useLeave();
  const { t } = useTranslation();
  return async () => {
    try {
      const count = await openCases();
      if (count === 0) return await leave();
      confirmAction({
        title: t("shell.leave-title"),
        body: t("shell.leave-body", { count }),
        yes: t("shell.leave-yes"),
        onYes: () => void leave().catch(showError),
      });
    } catch (error) {
      showError(error);
    }
  };
}

/** How many cases of the user would have nobody at the panel after the sign-out. */
async function openCases(): Promise<number> {
  const me = await api.get<Me>("/api/me");
  const { panelPeople } = await api.get<Overview>("/api/overview");
  return panelPeople.find(({ user }) => user === me.user)?.openCases ?? 0;
}
