/** Setup step: link the WhatsApp number. */
import { Alert, Stack, Text } from "@mantine/core";
import { CircleCheck, TriangleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useWhatsApp } from "../../api/whatsapp.ts";
import { QueryBoundary } from "../../components/query-boundary.tsx";
import { Linking } from "./linking.tsx";

export function LinkStep() {
  const { t } = useTranslation();
  const asked = useWhatsApp();
  return (
    <Stack gap="lg">
      <Text maw={640}>{t("start.whatsapp-what")}</Text>
      <Alert color="yellow" icon={<TriangleAlert aria-hidden />} title={t("start.risk-title")} maw={640}>
        {t("start.risk-what")}
      </Alert>
      <div aria-live="polite">
        <QueryBoundary asked={asked}>
          {(whatsapp) =>
            whatsapp.state === "connected" ? (
              <Alert color="green" icon={<CircleCheck aria-hidden />} title={t("link.connected")}>
                <Text fz="lg" fw={600}>
                  {whatsapp.phoneDisplay}
                </Text>
                {whatsapp.name && <Text>{whatsapp.name}</Text>}
              </Alert>
            ) : (
              <Linking whatsapp={whatsapp} />
            )
          }
        </QueryBoundary>
      </div>
    </Stack>
  );
}
