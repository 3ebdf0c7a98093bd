/** Gives the keyboard back to where it was before something opened over the page. */
import { useEffect, useState } from "react";

/** The kit gives it back as well, after its dialog has faded: later than that nobody else moves it. */
const AFTER_FADING_MS = 250;

/** Remembers who has the focus; the answer gives it back, unless somebody else took it meanwhile. */
export function rememberFocus(): () => void {
  const before = lastingElement(document.activeElement);
  return () =>
    void setTimeout(() => {
      if (document.activeElement !== null && document.activeElement !== document.body) return;
      const place = before?.isConnected ? before : document.querySelector<HTMLElement>("#content");
      place?.focus({ preventScroll: true });
    }, AFTER_FADING_MS);
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
