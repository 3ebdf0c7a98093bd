import { useTranslation } from "react-i18next";
import { Page } from "../../parts/page.tsx";

export function BackupsPage() {
  const { t } = useTranslation();
  return <Page title={t("menu.backups")}>{null}</Page>;
}
