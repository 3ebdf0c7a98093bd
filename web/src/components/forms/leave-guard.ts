/** Unsaved-changes guard: asks before the page is left while a form has unsaved input. */
import { useBlocker } from "@tanstack/react-router";
import { useEffect } from "react";
import { askToLeave } from "../dialogs/confirm-action.ts";

/** Covers navigation in the panel (with a confirmation), and reload or closing of the tab (`beforeunload`). */
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
