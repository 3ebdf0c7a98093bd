import { useTranslation } from "react-i18next";
import { Page } from "../../parts/page.tsx";

export function AccountPage() {
  const { t } = useTranslation();
  return <Page title={t("menu.account")}>{null}</Page>;
}
