/** Button of the account menu: looks the same before and after the menu is loaded. */
import { ActionIcon } from "@mantine/core";
import { CircleUserRound } from "lucide-react";
import type { ComponentProps } from "react";
import { useTranslation } from "react-i18next";

export function AccountButton(props: Omit<ComponentProps<"button">, "color" | "disabled" | "style">) {
  const { t } = useTranslation();
  return (
    <ActionIcon size="lg" color="gray" aria-label={t("account.menu")} {...props}>
      <CircleUserRound aria-hidden />
    </ActionIcon>
  );
}
