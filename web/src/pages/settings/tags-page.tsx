import { useTranslation } from "react-i18next";
import { Page } from "../../parts/page.tsx";

export function TagsPage() {
  const { t } = useTranslation();
  return <Page title={t("menu.tags")}>{null}</Page>;
}
