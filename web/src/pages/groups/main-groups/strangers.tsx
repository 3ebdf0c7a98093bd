/** Warning about members of a group who do not belong to the team. */
import { Alert, List, Stack, Text } from "@mantine/core";
import { UserRoundX } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { MainGroup } from "@contract/contract.ts";

export function Strangers({ strangers }: { strangers: MainGroup["strangers"] }) {
  const { t } = useTranslation();
  if (strangers.length === 0) return null;
  return (
    <Alert color="orange" icon={<UserRoundX />} title={t("groups.strangers", { count: strangers.length })}>
      <Stack gap="xs">
        <List fz="sm">
          {strangers.map(({ name, phoneDisplay, seenAt }) => (
            <List.Item key={`${phoneDisplay} ${name} ${seenAt}`} style={{ overflowWrap: "anywhere" }}>
              {[name, phoneDisplay ?? t("groups.phone-hidden")].filter(Boolean).join(" · ")}
            </List.Item>
          ))}
        </List>
        <Text inherit>{t("groups.strangers-what")}</Text>
      </Stack>
    </Alert>
  );
}
