/** Rooms of an agent, each with its open case, and the form that changes their number. */
import { Anchor, Badge, Button, Group, Stack, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Agent } from "@contract/contract.ts";
import { api } from "../../../api/client.ts";
import { useMay } from "../../../api/me.ts";
import { useApiMutation } from "../../../api/queries.ts";
import { showError } from "../../../components/show-error.ts";
import { TOUCHED } from "../kinds.ts";
import { useLeaveGuard } from "../../../components/forms/leave-guard.ts";
import { RoomAdoption } from "../adopt/room-adoption.tsx";
import { RoomsField, roomsError } from "./rooms-field.tsx";
import { Strangers } from "../main-groups/strangers.tsx";
import { toSentence } from "../sentence.ts";

type Room = Agent["roomList"][number];

export function AgentRooms({ agent }: { agent: Agent }) {
  const { t } = useTranslation();
  const mayChange = useMay("admin");
  // A retired one without a case is out of sight until it is wanted again.
  const shown = agent.roomList.filter(({ state, ticket }) => state !== "retired" || ticket !== null);
  return (
    <Stack gap="sm">
      {shown.length === 0 && <Text fz="sm">{t("groups.no-rooms")}</Text>}
      <Stack component="ul" gap={0} p={0} m={0} style={{ listStyle: "none" }}>
        {shown.map((room) => (
          <RoomRow key={room.id} agent={agent.id} room={room} />
        ))}
      </Stack>
      {mayChange && <HowMany key={agent.rooms} agent={agent} />}
    </Stack>
  );
}

const colors: Record<Room["state"], string> = {
  ready: "green",
  pending: "blue",
  broken: "orange",
  retired: "gray",
};

function RoomRow({ agent, room }: { agent: number; room: Room }) {
  const { t } = useTranslation();
  return (
    <Group
      component="li"
      justify="space-between"
      gap="xs"
      py={10}
      style={{ borderBottom: "1px solid var(--mantine-color-default-border)" }}
    >
      <div style={{ minWidth: 0, flex: "1 1 180px" }}>
        <Text fz="sm" fw={500} style={{ overflowWrap: "anywhere" }}>
          {room.name}
        </Text>
        {room.ticket !== null && (
          <Anchor
            renderRoot={(props: object) => (
              <Link {...props} to="/conversaciones/{-$number}" params={{ number: String(room.ticket) }} />
            )}
            fz="sm"
            underline="always"
          >
            {t("groups.room-case", { number: room.ticket })}
          </Anchor>
        )}
        {room.problemText && <Text fz="sm">{toSentence(room.problemText)}</Text>}
        {room.state === "retired" && (
          <Text fz="sm" c="dimmed">
            {t("groups.room-retires")}
          </Text>
        )}
        <RoomAdoption agent={agent} room={room} />
        <Strangers strangers={room.strangers} />
      </div>
      <Badge variant="light" color={colors[room.state]} tt="none">
        {t(`groups.room.${room.ticket !== null && room.state === "ready" ? "taken" : room.state}`)}
      </Badge>
    </Group>
  );
}

function HowMany({ agent }: { agent: Agent }) {
  const { t } = useTranslation();
  const before = agent.rooms;
  const [typed, setTyped] = useState<number | "">(before);
  const least = before === 0 ? 0 : 1;
  const wanted = typed !== "" && roomsError(typed, least) === null ? typed : null;
  const change = useApiMutation(
    (rooms: number) => api.patch<Agent>(`/api/agents/${agent.id}`, { rooms, was: { rooms: before } }),
    {
      touches: TOUCHED,
    },
  );
  const changed = typed !== before;
  useLeaveGuard(changed);
  return (
    <Stack gap="xs">
      <RoomsField value={typed} least={least} onChange={setTyped} />
      <Text fz="sm" role="status">
        {changed && wanted !== null && <Consequence agent={agent} wanted={wanted} />}
      </Text>
      {changed && (
        <Group gap="xs">
          {wanted !== null && (
            <Button loading={change.isPending} onClick={() => change.mutate(wanted, { onError: showError })}>
              {t("groups.rooms-save", { count: wanted })}
            </Button>
          )}
          <Button variant="default" onClick={() => setTyped(before)}>
            {t("do.cancel")}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

/** What the change will do, before it is saved. */
function Consequence({ agent, wanted }: { agent: Agent; wanted: number }) {
  const { t } = useTranslation();
  if (wanted > agent.rooms) return t("groups.rooms-more", { count: wanted - agent.rooms });
  const retiring = agent.roomList.filter(({ ordinal, state }) => ordinal > wanted && state !== "retired");
  const cases = retiring.flatMap(({ ticket }) => (ticket === null ? [] : [`#${ticket}`]));
  const what = t("groups.rooms-fewer", { count: agent.rooms - wanted });
  if (cases.length === 0) return what;
  return `${what} ${t("groups.rooms-fewer-cases", { count: cases.length, cases: cases.join(", ") })}`;
}
