import { useTranslation } from "react-i18next";
import { Page } from "../../parts/page.tsx";

export function AccountsPage() {
  const { t } = useTranslation();
  return <Page title={t("menu.accounts")}>{null}</Page>;
}
