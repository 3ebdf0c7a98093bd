/** Member list of a group as WhatsApp reports it now. */
import { Alert, Badge, Group, Stack, Text } from "@mantine/core";
import { TriangleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { MainGroup, MemberList } from "@contract/contract.ts";
import { useAnswer } from "../../../api/queries.ts";
import { QueryBoundary } from "../../../components/query-boundary.tsx";
import { useIsConnected } from "../team.ts";

type Member = MemberList["items"][number];

export function GroupMembers({ group }: { group: MainGroup }) {
  const { t } = useTranslation();
  const isConnected = useIsConnected();
  const canAsk = isConnected === true && group.jid !== null;
  const asked = useAnswer<MemberList>(`/api/main-groups/${group.id}/members`, { enabled: canAsk });
  if (group.jid === null) return <Text fz="sm">{t("groups.members-not-yet")}</Text>;
  if (isConnected === false) return <Alert color="orange">{t("groups.needs-whatsapp")}</Alert>;
  return <QueryBoundary asked={asked}>{(members) => <Members {...members} />}</QueryBoundary>;
}

function Members({ items, missing, weAreAdmin }: MemberList) {
  const { t } = useTranslation();
  return (
    <Stack>
      <Text fz="sm" c="dimmed">
        {t("groups.members-what")}
      </Text>
      {!weAreAdmin && (
        <Alert color="orange" icon={<TriangleAlert />}>
          {t("groups.members-not-admin")}
        </Alert>
      )}
      {missing.length > 0 && (
        <Alert color="orange" icon={<TriangleAlert />}>
          {t("groups.members-missing", {
            count: missing.length,
            names: missing.map(({ name }) => name).join(", "),
          })}
        </Alert>
      )}
      <Stack component="ul" gap={0} p={0} m={0} style={{ listStyle: "none" }}>
        {items.map((member, place) => (
          // Strangers whose number is hidden have nothing but their place.
          // oxlint-disable-next-line react/no-array-index-key
          <MemberRow key={`${member.person ?? member.phone ?? ""}/${place}`} member={member} />
        ))}
      </Stack>
    </Stack>
  );
}

function MemberRow({ member: { who, name, phoneDisplay, admin } }: { member: Member }) {
  const { t } = useTranslation();
  const number = phoneDisplay ?? t("groups.phone-hidden");
  return (
    <Group
      component="li"
      justify="space-between"
      gap="xs"
      py={10}
      wrap="nowrap"
      style={{ borderBottom: "1px solid var(--mantine-color-default-border)" }}
    >
      <div style={{ minWidth: 0 }}>
        <Text fz="sm" fw={500} truncate>
          {who === "us" ? t("groups.members-us") : (name ?? number)}
        </Text>
        {name !== null && (
          <Text fz="sm" c="dimmed">
            {number}
          </Text>
        )}
      </div>
      <Group gap={6} justify="flex-end" style={{ flexShrink: 0 }}>
        {who !== "us" && (
          <Badge variant="light" color={who === "agent" ? "green" : "gray"} tt="none">
            {t(`groups.member.${who}`)}
          </Badge>
        )}
        {admin && (
          <Badge variant="outline" color="gray" tt="none">
            {t("groups.member-admin")}
          </Badge>
        )}
      </Group>
    </Group>
  );
}
