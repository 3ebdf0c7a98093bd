/** Unsaved-changes guard: asks before the page is left while a form has unsaved input. */
import { useRouter, type BlockerFn } from "@tanstack/react-router";
import { useEffect } from "react";
import { askToLeave } from "../dialogs/confirm-action.ts";
import { isFromSpare, repeatOf } from "../dialogs/layers.ts";

/** Covers navigation in the panel (with a confirmation), and reload or closing of the tab (`beforeunload`). */
export function useLeaveGuard(unsaved: boolean): void {
  const { history } = useRouter();
  useEffect(() => {
    if (!unsaved) return;
    const blockerFn: BlockerFn = (navigation) => {
      // The page stays, with all that was typed. The browser itself asks before the next step back.
      if (isFromSpare(navigation)) return false;
      const goOn = repeatOf(history, navigation);
      if (goOn === null)
        return new Promise((isBlocked) =>
          askToLeave(
            () => isBlocked(false),
            () => isBlocked(true),
          ),
        );
      // The address is restored at once, so that the Back button can also close the question.
      askToLeave(goOn);
      return true;
    };
    return history.block({ blockerFn, enableBeforeUnload: true });
  }, [history, unsaved]);
}
