/** Asks before what somebody typed is lost. */
import { useBlocker } from "@tanstack/react-router";
import { useEffect } from "react";
import { askToLeave } from "./confirm-action.ts";

export function useLeaveGuard(unsaved: boolean): void {
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: () => unsaved,
    enableBeforeUnload: () => unsaved,
    withResolver: true,
  });
  useEffect(() => {
    if (status !== "blocked") return;
    askToLeave(proceed, reset);
  }, [status, proceed, reset]);
}
