/** Accounts page ("Usuarios"): who may sign in, with which role. */
import { Badge, Button, Card, Group, Stack, Text } from "@mantine/core";
import { UserPlus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Account, AccountList } from "@contract/contract.ts";
import { useMe } from "../../../api/me.ts";
import { useAnswer } from "../../../api/queries.ts";
import { InitialsAvatar } from "../../../components/tickets/initials-avatar.tsx";
import { QueryBoundary } from "../../../components/query-boundary.tsx";
import { dateTime, relative } from "../../../components/formats.ts";
import { useNow } from "../../../components/now.ts";
import { Page } from "../../../components/page.tsx";
import { AccountForm } from "./account-form.tsx";
import { AccountMenu } from "./account-menu.tsx";
import { SecondFactorRule } from "../second-factor-rule.tsx";

const LOOK_AGAIN_MS = 20_000;

export function AccountsPage() {
  const { t } = useTranslation();
  // Who signs in, or is locked out, is told to nobody.
  const asked = useAnswer<AccountList>("/api/accounts", { everyMs: LOOK_AGAIN_MS });
  const [edited, setEdited] = useState<Account | "new" | null>(null);
  const add = (
    <Button leftSection={<UserPlus size={18} aria-hidden />} onClick={() => setEdited("new")}>
      {t("accounts.add")}
    </Button>
  );
  return (
    <Page title={t("menu.accounts")} about={t("accounts.about")} actions={add}>
      <SecondFactorRule />
      <QueryBoundary asked={asked}>
        {({ items }) => (
          <Stack gap="xs" component="ul" p={0} m={0} maw={860}>
            {items.map((account) => (
              <AccountRow key={account.id} account={account} edit={() => setEdited(account)} />
            ))}
          </Stack>
        )}
      </QueryBoundary>
      {edited && <AccountForm account={edited === "new" ? null : edited} close={() => setEdited(null)} />}
    </Page>
  );
}

function AccountRow({ account, edit }: { account: Account; edit: () => void }) {
  const { t } = useTranslation();
  const now = useNow();
  const me = useMe();
  const { name, user, role, twoFactor, lastLoginAt, lockedUntil, mustChangePassword } = account;
  return (
    <Card component="li" withBorder py="sm" px="md">
      <Group justify="space-between" wrap="nowrap">
        <Group wrap="nowrap" miw={0}>
          <InitialsAvatar named={name} radius="xl" visibleFrom="xs" />
          <Stack gap={4} miw={0}>
            <Group gap="xs">
              <Text fw={600} style={{ overflowWrap: "anywhere" }}>
                {name}
              </Text>
              <Badge variant="light" tt="none" color={role === "admin" ? "relevo" : "gray"}>
                {t(`role.${role}`)}
              </Badge>
              {twoFactor && (
                <Badge variant="light" color="green" tt="none">
                  {t("accounts.two-factor")}
                </Badge>
              )}
              {mustChangePassword && (
                <Badge variant="light" color="orange" tt="none">
                  {t("accounts.must-change")}
                </Badge>
              )}
              {lockedUntil && (
                <Badge variant="light" color="red" tt="none">
                  {t("accounts.locked", { until: dateTime(lockedUntil) })}
                </Badge>
              )}
              {me?.id === account.id && (
                <Badge variant="outline" color="gray" tt="none">
                  {t("accounts.you")}
                </Badge>
              )}
            </Group>
            <Text c="dimmed" fz="sm" style={{ overflowWrap: "anywhere" }}>
              {[
                name === user ? null : user,
                lastLoginAt
                  ? t("accounts.last-login", { when: relative(lastLoginAt, now) })
                  : t("accounts.never-in"),
              ]
                .filter(Boolean)
                .join(" · ")}
            </Text>
          </Stack>
        </Group>
        <AccountMenu account={account} edit={edit} />
      </Group>
    </Card>
  );
}
