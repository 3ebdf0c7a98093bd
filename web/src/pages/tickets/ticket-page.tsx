import { useTranslation } from "react-i18next";
import { Page } from "../../parts/page.tsx";

export function TicketPage() {
  const { t } = useTranslation();
  return <Page title={t("menu.tickets")}>{null}</Page>;
}
