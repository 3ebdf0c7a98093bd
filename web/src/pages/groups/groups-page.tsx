import { useTranslation } from "react-i18next";
import { Page } from "../../parts/page.tsx";

export function GroupsPage() {
  const { t } = useTranslation();
  return <Page title={t("menu.groups")}>{null}</Page>;
}
