/** Button for a new agent; disabled with a reason when that is not possible. */
import { Button, Stack, Text } from "@mantine/core";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { MainGroup } from "@contract/contract.ts";
import { useMay } from "../../../api/me.ts";
import { useOpened } from "../opened.ts";
import { useIsConnected } from "../team.ts";

interface ButtonProps {
  /** null = no particular group. */
  group: MainGroup | null;
  /** There is no main group that an agent could join. */
  groupless?: boolean;
}

export function NewAgentButton({ group, groupless = false }: ButtonProps) {
  const { t } = useTranslation();
  const whyId = useId();
  const mayChange = useMay("admin");
  const isConnected = useIsConnected();
  const { open } = useOpened();
  if (!mayChange) return null;
  const offline = isConnected === false ? t("groups.agent-needs-whatsapp") : null;
  const why = groupless ? t("groups.agent-needs-group") : offline;
  return (
    <Stack gap={4} maw={group ? "none" : 320}>
      <Button
        variant={group ? "light" : "filled"}
        disabled={why !== null}
        {...(why === null ? {} : { "aria-describedby": whyId })}
        onClick={() => open({ agregar: String(group?.id ?? 0) })}
      >
        {group ? t("groups.add-agent") : t("groups.new-agent")}
      </Button>
      {why !== null && (
        <Text id={whyId} fz="xs" c="dimmed">
          {why}
        </Text>
      )}
    </Stack>
  );
}
