import { ActionIcon } from "@mantine/core";
import { CircleUserRound } from "lucide-react";
import type { ComponentProps } from "react";
import { useTranslation } from "react-i18next";

/** The same before and after its menu is here. */
export function AccountButton(props: Omit<ComponentProps<"button">, "color" | "disabled" | "style">) {
  const { t } = useTranslation();
  return (
    <ActionIcon size="lg" color="gray" aria-label={t("account.menu")} {...props}>
      <CircleUserRound aria-hidden />
    </ActionIcon>
  );
}
