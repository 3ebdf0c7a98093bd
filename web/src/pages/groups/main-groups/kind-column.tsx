/** Column of one kind of main group: its cards, or what to do when there is none. */
import { Badge, Button, Card, Group, Stack, Text } from "@mantine/core";
import { Plus } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useMay } from "../../../api/me.ts";
import { GroupCard } from "./group-card.tsx";
import { KindTitle } from "./kind-title.tsx";
import type { Kind } from "../kinds.ts";
import { useOpened } from "../opened.ts";
import type { Team } from "../team.ts";

interface KindProps {
  kind: Kind;
}

export function KindColumn({ kind, groups, agents }: KindProps & Team) {
  const { t } = useTranslation();
  const mayChange = useMay("admin");
  const { open } = useOpened();
  const ofKind = groups.filter((group) => group.kind === kind);
  if (ofKind.length === 0) return <NoGroup kind={kind} />;
  return (
    <Stack gap="sm">
      {ofKind.map((group) => (
        <GroupCard key={group.id} group={group} agents={agents} />
      ))}
      {mayChange && (
        <Button
          variant="subtle"
          leftSection={<Plus size={18} aria-hidden />}
          onClick={() => open({ crear: kind })}
        >
          {t(`groups.another.${kind}`)}
        </Button>
      )}
    </Stack>
  );
}

function NoGroup({ kind }: KindProps) {
  const { t } = useTranslation();
  const mayChange = useMay("admin");
  const { open } = useOpened();
  return (
    <Card withBorder padding="md" component="article" aria-label={t(`groups.kind.${kind}`)}>
      <Stack h="100%" gap="sm" align="flex-start">
        <Group justify="space-between" w="100%" gap="xs" wrap="nowrap" align="flex-start">
          <KindTitle kind={kind} />
          <Badge color="gray" variant="light" tt="none" size="md" mt={4} style={{ flexShrink: 0 }}>
            {t("groups.state.none")}
          </Badge>
        </Group>
        <Text c="dimmed" fz="sm" style={{ flexGrow: 1 }}>
          {t(`groups.kind-what.${kind}`)}
        </Text>
        {mayChange && (
          <Stack gap="xs" w="100%">
            <Button onClick={() => open({ crear: kind })}>{t(`groups.create.${kind}`)}</Button>
            <Button variant="default" onClick={() => open({ adoptar: kind })}>
              {t("groups.adopt")}
            </Button>
          </Stack>
        )}
      </Stack>
    </Card>
  );
}
