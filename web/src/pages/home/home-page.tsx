import { useTranslation } from "react-i18next";
import { Page } from "../../parts/page.tsx";

export function HomePage() {
  const { t } = useTranslation();
  return <Page title={t("menu.home")}>{null}</Page>;
}
