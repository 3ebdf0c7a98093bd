/** Gives the keyboard back to where it was before something opened over the page. */
import { useEffect, useState } from "react";

/** What closes fades, and holds the focus until it is gone: however long that takes on a busy machine. */
const LOOK_MS = 60;
const LOOKS = 50;

/**
 * Remembers who has the focus; the answer gives it back once nobody has it, unless somebody took it meanwhile. What is
 * asked over a dialog goes with it: then the dialog knows the better place.
 */
export function rememberFocus(): () => void {
  const before = lastingElement(document.activeElement);
  return () => {
    let looks = 0;
    const look = setInterval(() => {
      looks += 1;
      const holder = document.activeElement;
      const isLost = holder === null || holder === document.body;
      if (isLost && before?.isConnected) before.focus({ preventScroll: true });
      // Nobody knows a place any more: what the page is about.
      else if (looks === LOOKS && isLost) document.querySelector<HTMLElement>("#content")?.focus();
      else if (looks < LOOKS && (isLost || holder.closest("[role=dialog]"))) return;
      clearInterval(look);
    }, LOOK_MS);
  };
}

/** An entry of a menu is gone when its dialog closes: the menu's button stays. */
function lastingElement(element: Element | null): HTMLElement | null {
  const menu = element?.closest("[role=menu]");
  const button = menu && document.getElementById(menu.getAttribute("aria-labelledby") ?? "");
  return button ?? (element instanceof HTMLElement && element !== document.body ? element : null);
}

/** While it is open the focus is elsewhere; when it closes or is taken off the page, it returns. */
export function useFocusReturned(opened: boolean): void {
  const [first] = useState(() => (opened ? rememberFocus() : null));
  useEffect(() => {
    if (!opened) return;
    return first ?? rememberFocus();
  }, [opened, first]);
}
