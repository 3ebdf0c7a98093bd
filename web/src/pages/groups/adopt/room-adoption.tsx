/**
 * Adoption of a room: somebody creates the group on a phone and types a code in it. The limits of group
 * creation do not apply then.
 */
import { Button, Code, Group, Stack, Text } from "@mantine/core";
import { KeyRound, Send } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Adoption, Agent } from "@contract/contract.ts";
import { api } from "../../../api/client.ts";
import { useMay } from "../../../api/me.ts";
import { useAnswer, useApiMutation } from "../../../api/queries.ts";
import { showError, confirmDone } from "../../../components/show-error.ts";
import { inHalves } from "../../../components/formats.ts";
import { useNow } from "../../../components/now.ts";
import { ConfirmAdoption } from "./adoption.tsx";
import { TOUCHED } from "../kinds.ts";

type Room = Agent["roomList"][number];

export function RoomAdoption({ agent, room }: { agent: number; room: Room }) {
  const { t } = useTranslation();
  const mayChange = useMay("admin");
  const [isSent, setSent] = useState(false);
  const isAwaited = mayChange && room.adoption?.state === "waiting";
  // The code outlives this page: it is read from where all of them are.
  const { data } = useAnswer<{ items: Adoption[] }>("/api/adoptions", { enabled: isAwaited });
  const offered = isAwaited ? data?.items.find(({ id }) => id === room.adoption?.id) : undefined;
  const ask = useApiMutation(
    (tell: boolean) => api.post<Adoption>(`/api/agents/${agent}/rooms/adopt`, { room: room.id, tell }),
    {
      touches: [...TOUCHED, "/api/adoptions"],
      done: (_, tell) => {
        setSent(tell);
        if (tell) confirmDone(t("groups.room-code-sent"));
      },
    },
  );
  const now = useNow();
  if (room.adoption?.state === "typed")
    return <ConfirmAdoption adoption={room.adoption} becomes={room.name} />;
  if (!mayChange || room.state === "ready" || room.state === "retired" || room.ticket !== null) return null;
  const isGood = offered !== undefined && new Date(offered.expiresAt) > now;
  const go = (tell: boolean) => ask.mutate(tell, { onError: showError });
  return (
    <Stack gap="xs" mt="xs">
      {isGood && (
        <>
          <Code fz={22} fw={700} px="md" py={4} style={{ letterSpacing: "0.1em", alignSelf: "flex-start" }}>
            {inHalves(offered.code)}
          </Code>
          <Text fz="sm">{t("groups.room-code-what")}</Text>
        </>
      )}
      <Group gap="xs">
        {!isGood && (
          <Button
            size="sm"
            variant="default"
            leftSection={<KeyRound size={16} aria-hidden />}
            loading={ask.isPending}
            onClick={() => go(false)}
          >
            {t("groups.room-adopt")}
          </Button>
        )}
        {isGood && (
          <Button
            size="sm"
            variant="default"
            leftSection={<Send size={16} aria-hidden />}
            loading={ask.isPending}
            disabled={isSent}
            onClick={() => go(true)}
          >
            {t("groups.room-code-send")}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
