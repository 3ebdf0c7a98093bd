import { useTranslation } from "react-i18next";
import { Page } from "../../parts/page.tsx";

export function FieldsPage() {
  const { t } = useTranslation();
  return <Page title={t("menu.fields")}>{null}</Page>;
}
