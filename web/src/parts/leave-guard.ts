/** Asks before what somebody typed is lost. */
import { useBlocker } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

export function useLeaveGuard(unsaved: boolean): void {
  const { t } = useTranslation();
  useBlocker({
    shouldBlockFn: () => unsaved && !window.confirm(t("do.leave")),
    enableBeforeUnload: () => unsaved,
  });
}
