/** Focus restore: returns the focus to where it was before a dialog or menu opened over the page. */
import { useEffect, useState } from "react";

/**
 * Polling, in milliseconds and times: a closing dialog fades and holds the focus until it is gone, which may
 * take long on a busy machine.
 */
const LOOK_MS = 60;
const LOOKS = 50;

/**
 * Remembers the focused element. Returns a function that restores the focus once no element has it, unless
 * something else was focused meanwhile. While a dialog has the focus it waits, because the dialog restores
 * the focus itself.
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

/** A menu item is gone when its dialog closes, so the menu's button is used. */
function lastingElement(element: Element | null): HTMLElement | null {
  const menu = element?.closest("[role=menu]");
  const button = menu && document.getElementById(menu.getAttribute("aria-labelledby") ?? "");
  return button ?? (element instanceof HTMLElement && element !== document.body ? element : null);
}

/** Restores the focus when `opened` becomes false, or when the component is unmounted. */
export function useFocusReturned(opened: boolean): void {
  const [first] = useState(() => (opened ? rememberFocus() : null));
  useEffect(() => {
    if (!opened) return;
    return first ?? rememberFocus();
  }, [opened, first]);
}
