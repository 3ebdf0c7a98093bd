import { useTranslation } from "react-i18next";
import { Page } from "../../parts/page.tsx";

export function WizardPage() {
  const { t } = useTranslation();
  return <Page title={t("start.title")}>{null}</Page>;
}
