/** Asks before what somebody typed is lost. */
import { useBlocker } from "@tanstack/react-router";
import { useEffect } from "react";
import { i18n } from "../words/words.ts";
import { askFirst } from "./ask-first.ts";

export function useLeaveGuard(unsaved: boolean): void {
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: () => unsaved,
    enableBeforeUnload: () => unsaved,
    withResolver: true,
  });
  useEffect(() => {
    if (status !== "blocked") return;
    askFirst({
      title: i18n.t("do.leave-title"),
      body: i18n.t("do.leave-body"),
      yes: i18n.t("do.leave-yes"),
      onYes: proceed,
      onNo: reset,
    });
  }, [status, proceed, reset]);
}
