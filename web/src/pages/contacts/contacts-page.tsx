import { useTranslation } from "react-i18next";
import { Page } from "../../parts/page.tsx";

export function ContactsPage() {
  const { t } = useTranslation();
  return <Page title={t("menu.contacts")}>{null}</Page>;
}
