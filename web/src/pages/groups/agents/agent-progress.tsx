/** Provisioning progress of an agent: all steps while it runs, on request afterwards. */
import { Button, Stack } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Agent, MainGroup } from "@contract/contract.ts";
import { ProgressLine } from "../progress-line.tsx";
import { StepTimeline } from "../step-timeline.tsx";

export function AgentProgress({ agent, groups }: { agent: Agent; groups: MainGroup[] }) {
  const { t } = useTranslation();
  const { provisioning, roomList } = agent;
  const [asked, setAsked] = useState(false);
  const isDone = provisioning.state === "done";
  const shown = !isDone || asked;
  return (
    <Stack gap="md" align="stretch">
      {!isDone && <ProgressLine progress={provisioning} />}
      {shown && <StepTimeline steps={provisioning.steps} groups={groups} rooms={roomList} />}
      {isDone && (
        <Button variant="default" aria-expanded={asked} onClick={() => setAsked(!asked)}>
          {asked ? t("groups.steps-hide") : t("groups.steps-show", { count: provisioning.total })}
        </Button>
      )}
    </Stack>
  );
}
