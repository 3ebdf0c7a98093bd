/** Presence indicator of an agent: whether they receive cases. */
import { Indicator, Text, VisuallyHidden } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Agent } from "@contract/contract.ts";

export const presences = ["online", "paused", "offline"] as const satisfies Agent["presence"][];

/** Whoever has not answered LISTO receives nothing yet, whatever their presence. */
const colors = { online: "green", paused: "yellow", offline: "gray", unregistered: "orange" } as const;

export function PresenceDot({ agent }: { agent: Agent }) {
  const { t } = useTranslation();
  const state = agent.registered ? agent.presence : "unregistered";
  return (
    <>
      <Indicator inline processing={false} color={colors[state]} position="middle-center" size={10}>
        <Text component="span" display="inline-block" w={10} h={10} aria-hidden />
      </Indicator>
      <VisuallyHidden>{t(`groups.presence.${state}`)}</VisuallyHidden>
    </>
  );
}
