/** Detail drawer of a main group: settings, opening hours, training text, members. */
import { Alert, Box, Group, Stack, Tabs, Text } from "@mantine/core";
import { CalendarClock, GraduationCap, Settings2, UsersRound } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { MainGroup } from "@contract/contract.ts";
import { may } from "@contract/roles.ts";
import { useMay, useMe } from "../../../api/me.ts";
import { Sheet } from "../../../components/dialogs/dialog.tsx";
import { StateBadge, Trouble } from "./group-card.tsx";
import { Gone, useGone } from "../gone.tsx";
import { GroupHours } from "../hours/group-hours.tsx";
import { GroupMembers } from "./group-members.tsx";
import { GroupSettings } from "./group-settings.tsx";
import { GroupTraining } from "./group-training.tsx";
import { labelOf } from "../kinds.ts";
import { useOpened } from "../opened.ts";
import type { Team } from "../team.ts";

const views = [
  { value: "datos", label: "groups.view.settings", icon: Settings2, role: "viewer" },
  { value: "horario", label: "groups.view.hours", icon: CalendarClock, role: "viewer" },
  { value: "capacitacion", label: "groups.view.training", icon: GraduationCap, role: "admin" },
  { value: "miembros", label: "groups.view.members", icon: UsersRound, role: "supervisor" },
] as const;

export function GroupDrawer({ groups }: Team) {
  const { t } = useTranslation();
  const { search, close } = useOpened();
  const group = groups.find(({ id }) => id === search.grupo);
  const gone = useGone(search.grupo, group);
  const named = group ?? gone;
  return (
    <Sheet
      opened={named !== null}
      onClose={close}
      isInAddress
      title={
        named && (
          <Group gap="xs">
            <Text fw={650} fz="lg" style={{ overflowWrap: "anywhere" }}>
              {labelOf(named)}
            </Text>
            {group && <StateBadge group={group} />}
          </Group>
        )
      }
    >
      {gone && <Gone>{t("groups.group-gone", { name: gone.name })}</Gone>}
      {group && <Views key={group.id} group={group} first={search.ver} onGone={close} />}
    </Sheet>
  );
}

interface ViewsProps {
  group: MainGroup;
  /** The tab to open with; null = the first. */
  first: string | null;
  onGone: () => void;
}

function Views({ group, first, onGone }: ViewsProps) {
  const { t } = useTranslation();
  const me = useMe();
  const mayChange = useMay("admin");
  const shown = views.filter(({ role }) => me !== null && may(me.role, role));
  const [view, setView] = useState<string | null>(
    () => shown.find(({ value }) => value === first)?.value ?? "datos",
  );
  return (
    <Stack gap="md" pb="md">
      {!mayChange && <Alert color="gray">{t("groups.only-admin")}</Alert>}
      <Trouble group={group} />
      <Tabs value={view} onChange={setView}>
        <Tabs.List mb="md" style={{ flexWrap: "nowrap", overflowX: "auto", overflowY: "hidden" }}>
          {shown.map(({ value, label, icon: Icon }) => (
            <Tabs.Tab key={value} value={value} px={{ base: 10, xs: "md" }}>
              <Group gap={6} wrap="nowrap">
                <Box visibleFrom="xs" lh={0}>
                  <Icon size={16} aria-hidden />
                </Box>
                {t(label)}
              </Group>
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="datos">
          <GroupSettings group={group} onGone={onGone} />
        </Tabs.Panel>
        <Tabs.Panel value="horario">
          <GroupHours group={group} />
        </Tabs.Panel>
        <Tabs.Panel value="capacitacion">
          {view === "capacitacion" && <GroupTraining group={group} />}
        </Tabs.Panel>
        <Tabs.Panel value="miembros">{view === "miembros" && <GroupMembers group={group} />}</Tabs.Panel>
      </Tabs>
    </Stack>
  );
}
