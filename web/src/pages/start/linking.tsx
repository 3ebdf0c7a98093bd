/** Linking of the WhatsApp number: instructions for each state of the connection. */
import { Alert, Button, Group, Loader, Stack, Text } from "@mantine/core";
import { CircleAlert, QrCode, RotateCw } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { WhatsApp } from "@contract/contract.ts";
import { useMay } from "../../api/me.ts";
import { useRestart } from "../../api/whatsapp.ts";
import { showError } from "../../components/show-error.ts";
import { dateTime } from "../../components/formats.ts";
import { Later } from "../../components/lazy-part.tsx";

/** Renders nothing while connected. */
export function Linking({ whatsapp }: { whatsapp: WhatsApp }) {
  switch (whatsapp.state) {
    case "connected":
      return null;
    case "connecting":
      return <Connecting problem={whatsapp.problemText} />;
    case "awaiting_qr":
      return (
        <Later name="awaiting" fetch={() => import("./awaiting.tsx")}>
          {({ Awaiting }) => <Awaiting whatsapp={whatsapp} />}
        </Later>
      );
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

/** Whether the next connection begins with a QR code after this problem. */
const leadsToQr = (problem: string | undefined): boolean =>
  problem === "logged-out" || problem === "qr-expired";

function Disconnected({ whatsapp: { problem, problemText, until } }: { whatsapp: WhatsApp }) {
  const { t } = useTranslation();
  return (
    <Alert color="red" icon={<CircleAlert aria-hidden />} title={t("link.disconnected")}>
      <Stack align="flex-start" gap="sm">
        <Text fz="sm">{problemText ?? t("link.disconnected-what")}</Text>
        {until && <Text fz="sm">{t("link.until", { at: dateTime(until) })}</Text>}
        <RestartButton showsQr={leadsToQr(problem)} />
      </Stack>
    </Alert>
  );
}

/** The label says what follows: a linked number connects again, another shows its QR code. */
export function RestartButton({ showsQr = false }: { showsQr?: boolean }) {
  const { t } = useTranslation();
  const mayRestart = useMay("admin");
  const restart = useRestart(() => undefined);
  if (!mayRestart) return <Text fz="sm">{t(showsQr ? "link.ask-admin-qr" : "link.ask-admin")}</Text>;
  return (
    <Button
      variant={showsQr ? "filled" : "default"}
      leftSection={showsQr ? <QrCode size={16} aria-hidden /> : <RotateCw size={16} aria-hidden />}
      loading={restart.isPending}
      onClick={() => restart.mutate(undefined, { onError: showError })}
    >
      {t(showsQr ? "link.show-qr" : "link.restart")}
    </Button>
  );
}
