import { useTranslation } from "react-i18next";
import { Page } from "../../parts/page.tsx";

export function ConversationsPage() {
  const { t } = useTranslation();
  return <Page title={t("menu.conversations")}>{null}</Page>;
}
