import { useTranslation } from "react-i18next";
import { Page } from "../../parts/page.tsx";

export function MessagesPage() {
  const { t } = useTranslation();
  return <Page title={t("menu.messages")}>{null}</Page>;
}
