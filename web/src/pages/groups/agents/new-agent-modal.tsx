/** Dialog for adding an agent, to the team or to one group: somebody new, or an agent of other groups. */
import { SegmentedControl, Stack } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Agent, MainGroup } from "@contract/contract.ts";
import { Dialog } from "../../../components/dialogs/dialog.tsx";
import { KnownAgents } from "./known-agents.tsx";
import { NewAgentForm } from "./new-agent-form.tsx";
import { useOpened } from "../opened.ts";
import type { Team } from "../team.ts";

export function NewAgentModal({ groups, agents }: Team) {
  const { t } = useTranslation();
  const { search, close } = useOpened();
  const group = groups.find(({ id }) => id === search.agregar) ?? null;
  return (
    <Dialog
      opened={search.agregar !== null && groups.length > 0}
      onClose={close}
      isInAddress
      title={group ? t("groups.add-agent-to", { group: group.name }) : t("groups.new-agent-title")}
    >
      {search.agregar !== null && <Choice group={group} groups={groups} agents={agents} onDone={close} />}
    </Dialog>
  );
}

interface ChoiceProps extends Team {
  group: MainGroup | null;
  onDone: () => void;
}

function Choice({ group, groups, agents, onDone }: ChoiceProps) {
  const { t } = useTranslation();
  const [who, setWho] = useState("new");
  const others: Agent[] = group ? agents.filter(({ mainGroups }) => !mainGroups.includes(group.id)) : [];
  const form = <NewAgentForm group={group} groups={groups} onDone={onDone} />;
  if (!group || others.length === 0) return form;
  return (
    <Stack>
      <SegmentedControl
        fullWidth
        aria-label={t("groups.somebody")}
        value={who}
        onChange={setWho}
        data={[
          { value: "new", label: t("groups.somebody-new") },
          { value: "known", label: t("groups.somebody-known", { count: others.length }) },
        ]}
      />
      {who === "new" ? form : <KnownAgents group={group} agents={others} onAll={onDone} />}
    </Stack>
  );
}
