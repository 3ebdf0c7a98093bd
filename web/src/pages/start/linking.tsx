/** From no number to a linked one: what to do with the phone, for whatever state the connection is in. */
import { Alert, Box, Button, Group, List, Loader, Stack, Tabs, Text, ThemeIcon } from "@mantine/core";
import { CircleAlert, KeyRound, QrCode as QrIcon, RotateCw, Smartphone } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { WhatsApp } from "../../../../src/panel/contract.ts";
import { useMay } from "../../api/me.ts";
import { useRestart } from "../../api/whatsapp.ts";
import { complain } from "../../parts/complaints.ts";
import { dateTime } from "../../parts/formats.ts";
import { Qr } from "../../parts/qr.tsx";
import { Pairing } from "./pairing.tsx";

/** Nothing while it is connected: whoever shows it says that. */
export function Linking({ whatsapp }: { whatsapp: WhatsApp }) {
  switch (whatsapp.state) {
    case "connected":
      return null;
    case "connecting":
      return <Connecting problem={whatsapp.problemText} />;
    case "awaiting_qr":
      return <Awaiting whatsapp={whatsapp} />;
    case "disconnected":
      return <Disconnected whatsapp={whatsapp} />;
  }
}

function Connecting({ problem }: { problem: string | undefined }) {
  const { t } = useTranslation();
  return (
    <Stack gap="sm" aria-live="polite">
      <Group gap="sm" wrap="nowrap">
        <Loader size="sm" />
        <Text>{t("link.connecting")}</Text>
      </Group>
      {problem && (
        <Alert color="orange" icon={<CircleAlert aria-hidden />}>
          {problem}
        </Alert>
      )}
    </Stack>
  );
}

function Disconnected({ whatsapp: { problemText, until } }: { whatsapp: WhatsApp }) {
  const { t } = useTranslation();
  return (
    <Alert color="red" icon={<CircleAlert aria-hidden />} title={t("link.disconnected")}>
      <Stack align="flex-start" gap="sm">
        <Text fz="sm">{problemText ?? t("link.disconnected-what")}</Text>
        {until && <Text fz="sm">{t("link.until", { at: dateTime(until) })}</Text>}
        <RestartButton />
      </Stack>
    </Alert>
  );
}

export function RestartButton() {
  const { t } = useTranslation();
  const mayRestart = useMay("admin");
  const restart = useRestart(() => undefined);
  if (!mayRestart) return <Text fz="sm">{t("link.ask-admin")}</Text>;
  return (
    <Button
      variant="default"
      leftSection={<RotateCw size={16} aria-hidden />}
      loading={restart.isPending}
      onClick={() => restart.mutate(undefined, { onError: complain })}
    >
      {t("link.restart")}
    </Button>
  );
}

function Awaiting({ whatsapp: { qr, pairingCode } }: { whatsapp: WhatsApp }) {
  const { t } = useTranslation();
  if (qr === undefined) return <Text>{t("link.admin-scans")}</Text>;
  return (
    <Tabs defaultValue={pairingCode === undefined ? "qr" : "code"} keepMounted={false}>
      <Tabs.List>
        <Tabs.Tab value="qr" leftSection={<QrIcon size={16} aria-hidden />}>
          {t("link.by-qr")}
        </Tabs.Tab>
        <Tabs.Tab value="code" leftSection={<KeyRound size={16} aria-hidden />}>
          {t("link.by-code")}
        </Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="qr" pt="lg">
        <SideBySide picture={<Qr text={qr} alt={t("link.qr")} size={264} />}>
          <PhoneSteps steps={[t("link.step-open"), t("link.step-devices"), t("link.step-scan")]} />
          <Text fz="sm" c="dimmed">
            {t("link.qr-renews")}
          </Text>
          <Group gap={8} wrap="nowrap" align="flex-start" hiddenFrom="sm">
            <ThemeIcon variant="light" color="gray" aria-hidden>
              <Smartphone size={16} />
            </ThemeIcon>
            <Text fz="sm">{t("link.same-phone")}</Text>
          </Group>
        </SideBySide>
      </Tabs.Panel>
      <Tabs.Panel value="code" pt="lg">
        <Stack gap="lg" maw={560}>
          <Pairing code={pairingCode} />
          <PhoneSteps steps={[t("link.step-open"), t("link.step-devices"), t("link.step-type")]} />
        </Stack>
      </Tabs.Panel>
    </Tabs>
  );
}

function SideBySide({ picture, children }: { picture: ReactNode; children: ReactNode }) {
  return (
    <Group align="flex-start" gap="xl">
      <Box w={{ base: "100%", xs: 296 }} style={{ display: "flex", justifyContent: "center" }}>
        {picture}
      </Box>
      <Stack gap="md" flex={1} miw={240}>
        {children}
      </Stack>
    </Group>
  );
}

/** What is done on the phone, in its own words. */
function PhoneSteps({ steps }: { steps: string[] }) {
  return (
    <List type="ordered" spacing="sm">
      {steps.map((step) => (
        <List.Item key={step}>{step}</List.Item>
      ))}
    </List>
  );
}
