/** Offline banner: shown while the server is away. */
import { Alert } from "@mantine/core";
import { CloudOff } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useIsServerLost } from "../api/live.ts";

export function ServerLostBanner() {
  const { t } = useTranslation();
  if (!useIsServerLost()) return null;
  return (
    <Alert color="red" icon={<CloudOff />} title={t("server.lost")} role="alert">
      {t("server.lost-what")}
    </Alert>
  );
}
