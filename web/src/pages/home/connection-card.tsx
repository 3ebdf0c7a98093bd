/** Dashboard card of the WhatsApp connection: state, pairing, last messages, queue, actions. */
import { Badge, Button, Card, Group, Skeleton, Stack, Text, Title } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Unlink } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { WhatsApp } from "@contract/contract.ts";
import { useMay } from "../../api/me.ts";
import { useWhatsApp } from "../../api/whatsapp.ts";
import { Complaint } from "../../components/query-boundary.tsx";
import { useLostSince } from "../../components/line-lost.ts";
import { Later } from "../../components/lazy-part.tsx";
import { connectionColors } from "../../layout/connection-pill.tsx";
import { Linking, RestartButton } from "../start/linking.tsx";
import { LineFacts } from "./line-facts.tsx";

export function ConnectionCard() {
  const { t } = useTranslation();
  const { data, error, refetch } = useWhatsApp();
  return (
    <Card withBorder component="section" p={{ base: "md", sm: "lg" }} aria-label={t("connection.label")}>
      {data ? (
        <Truth whatsapp={data} />
      ) : error ? (
        <Complaint error={error} again={() => void refetch()} />
      ) : (
        <Skeleton h={96} />
      )}
    </Card>
  );
}

function Truth({ whatsapp }: { whatsapp: WhatsApp }) {
  const { t } = useTranslation();
  const { state, phoneDisplay, name } = whatsapp;
  const since = useLostSince(whatsapp);
  return (
    <Stack gap="md">
      <Group justify="space-between" align="flex-start">
        <Group gap="sm" aria-live="polite">
          <Title order={2} fz={18}>
            WhatsApp
          </Title>
          <Badge color={connectionColors[state]} variant="light" size="xl" tt="none">
            {t(`connection.${state}`)}
          </Badge>
          {phoneDisplay && <Text fw={600}>{phoneDisplay}</Text>}
          {name && <Text c="dimmed">{name}</Text>}
          {since && <Text fz="sm">{since}</Text>}
        </Group>
        <Actions whatsapp={whatsapp} />
      </Group>
      <Linking whatsapp={whatsapp} />
      <LineFacts whatsapp={whatsapp} />
    </Stack>
  );
}

/** While disconnected, the restart button is beside the problem instead. */
function Actions({ whatsapp: { state, problem } }: { whatsapp: WhatsApp }) {
  const { t } = useTranslation();
  const mayAct = useMay("admin");
  const [asking, { open, close }] = useDisclosure(false);
  const [wanted, setWanted] = useState(false);
  if (!mayAct) return null;
  const isLinked = state !== "awaiting_qr" && problem !== "logged-out" && problem !== "qr-expired";
  const ask = (): void => {
    setWanted(true);
    open();
  };
  return (
    <Group gap="xs">
      {state !== "disconnected" && <RestartButton />}
      {isLinked && (
        <Button variant="default" leftSection={<Unlink size={16} aria-hidden />} onClick={ask}>
          {t("home.unlink")}
        </Button>
      )}
      {wanted && (
        <Later name="unlink-question" fetch={() => import("./unlink-question.tsx")} wait={null}>
          {({ UnlinkQuestion }) => <UnlinkQuestion opened={asking} onClose={close} />}
        </Later>
      )}
    </Group>
  );
}
