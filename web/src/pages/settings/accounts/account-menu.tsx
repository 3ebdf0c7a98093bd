/** Action menu of an account: edit, end its sessions, reset the second factor, remove. */
import { ActionIcon, Button, Menu } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { EllipsisVertical, LogOut, Pencil, ShieldOff, Trash2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Account } from "@contract/contract.ts";
import { api } from "../../../api/client.ts";
import { useMe } from "../../../api/me.ts";
import { useApiMutation } from "../../../api/queries.ts";
import { ActItem } from "../../../components/act-item.tsx";
import { confirmAction } from "../../../components/dialogs/confirm-action.ts";
import { showError, confirmDone } from "../../../components/show-error.ts";

interface Act {
  what: string;
  run: () => Promise<unknown>;
}

/** In the own account's row, a link to the account page takes its place. */
export function AccountMenu({ account, edit }: { account: Account; edit: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const path = `/api/accounts/${account.id}`;
  const act = useApiMutation(({ run }: Act) => run(), {
    touches: ["/api/accounts"],
    done: () => confirmDone(t("do.saved")),
  });
  const ask = (what: "end-logins" | "reset-two-factor" | "remove", run: () => Promise<unknown>) =>
    confirmAction({
      title: t(`accounts.${what}-title`, { name: account.name }),
      body: t(`accounts.${what}-body`),
      yes: t(`accounts.${what}`),
      onYes: () => act.mutate({ what, run }, { onError: showError }),
    });
  // One's own is changed where the password is asked for.
  if (me?.id === account.id)
    return (
      <Button
        component={Link}
        to="/cuenta"
        variant="subtle"
        size="sm"
        mih={40}
        px={8}
        style={{ flexShrink: 0 }}
      >
        {t("menu.account")}
      </Button>
    );
  return (
    <Menu position="bottom-end" width={250}>
      <Menu.Target>
        <ActionIcon
          size={40}
          color="gray"
          loading={act.isPending}
          aria-label={t("accounts.menu-label", { name: account.name })}
        >
          <EllipsisVertical size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <ActItem icon={Pencil} whyNot={null} run={edit}>
          {t("accounts.edit")}
        </ActItem>
        <ActItem
          icon={LogOut}
          whyNot={null}
          run={() => ask("end-logins", () => api.post(`${path}/end-logins`))}
        >
          {t("accounts.end-logins")}
        </ActItem>
        <ActItem
          icon={ShieldOff}
          whyNot={account.twoFactor ? null : t("accounts.no-two-factor")}
          run={() => ask("reset-two-factor", () => api.post(`${path}/reset-two-factor`))}
        >
          {t("accounts.reset-two-factor")}
        </ActItem>
        <Menu.Divider />
        <ActItem isGrave icon={Trash2} whyNot={null} run={() => ask("remove", () => api.remove(path))}>
          {t("accounts.remove")}
        </ActItem>
      </Menu.Dropdown>
    </Menu>
  );
}
