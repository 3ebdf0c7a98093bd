import { useTranslation } from "react-i18next";
import { Page } from "../../parts/page.tsx";

export function IntakePage() {
  const { t } = useTranslation();
  return <Page title={t("menu.intake")}>{null}</Page>;
}
