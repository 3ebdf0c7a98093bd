/** Banner: shown while the server is away, or while this tab is not told of changes. */
import { Alert, Button } from "@mantine/core";
import { CloudOff } from "lucide-react";
import { useTranslation } from "react-i18next";
import { goOnHere, useIsElsewhere, useIsServerLost } from "../api/live.ts";

export function ServerLostBanner() {
  const { t } = useTranslation();
  const isLost = useIsServerLost();
  const isElsewhere = useIsElsewhere();
  if (isElsewhere)
    return (
      <Alert color="orange" icon={<CloudOff />} title={t("server.elsewhere")} role="alert">
        {t("server.elsewhere-what")}{" "}
        <Button size="xs" variant="light" onClick={goOnHere}>
          {t("server.elsewhere-here")}
        </Button>
      </Alert>
    );
  if (!isLost) return null;
  return (
    <Alert color="red" icon={<CloudOff />} title={t("server.lost")} role="alert">
      {t("server.lost-what")}
    </Alert>
  );
}
