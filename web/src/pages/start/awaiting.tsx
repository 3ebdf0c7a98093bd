/** Pairing of the WhatsApp number: by QR code, or by a code to type. */
import { Box, Group, List, Stack, Tabs, Text, ThemeIcon } from "@mantine/core";
import { KeyRound, QrCode as QrIcon, Smartphone } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { WhatsApp } from "@contract/contract.ts";
import { Qr } from "../../components/qr.tsx";
import { Pairing } from "./pairing.tsx";

export function Awaiting({ whatsapp: { qr, pairingCode, pairingPhone } }: { whatsapp: WhatsApp }) {
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
          <Pairing code={pairingCode} phone={pairingPhone} />
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

/** Instructions for the phone. */
function PhoneSteps({ steps }: { steps: string[] }) {
  return (
    <List type="ordered" spacing="sm">
      {steps.map((step) => (
        <List.Item key={step}>{step}</List.Item>
      ))}
    </List>
  );
}
