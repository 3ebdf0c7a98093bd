/** "+ Añadir Nuevo Agente", or "+ Agregar Nuevo Agente" to one group: somebody new, or an agent of other groups. */
import { Modal, Tabs } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Agent, MainGroup } from "../../../../src/panel/contract.ts";
import { KnownAgents } from "./known-agents.tsx";
import { NewAgentForm } from "./new-agent-form.tsx";
import { useOpened } from "./opened.ts";
import type { Team } from "./team.ts";

export function NewAgentModal({ groups, agents }: Team) {
  const { t } = useTranslation();
  const { search, close } = useOpened();
  const group = groups.find(({ id }) => id === search.agregar) ?? null;
  return (
    <Modal
      opened={search.agregar !== null && groups.length > 0}
      onClose={close}
      size="lg"
      title={group ? t("groups.add-agent-to", { group: group.name }) : t("groups.new-agent-title")}
      closeButtonProps={{ "aria-label": t("do.close") }}
    >
      {search.agregar !== null && <Choice group={group} groups={groups} agents={agents} onDone={close} />}
    </Modal>
  );
}

interface ChoiceProps extends Team {
  group: MainGroup | null;
  onDone: () => void;
}

function Choice({ group, groups, agents, onDone }: ChoiceProps) {
  const { t } = useTranslation();
  const others: Agent[] = group ? agents.filter(({ mainGroups }) => !mainGroups.includes(group.id)) : [];
  const form = <NewAgentForm group={group} groups={groups} onDone={onDone} />;
  if (!group || others.length === 0) return form;
  return (
    <Tabs defaultValue="new">
      <Tabs.List grow mb="md">
        <Tabs.Tab value="new">{t("groups.somebody-new")}</Tabs.Tab>
        <Tabs.Tab value="known">{t("groups.somebody-known", { count: others.length })}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="new">{form}</Tabs.Panel>
      <Tabs.Panel value="known">
        <KnownAgents group={group} agents={others} />
      </Tabs.Panel>
    </Tabs>
  );
}
