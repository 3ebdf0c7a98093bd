/**
 * Keyboard shortcuts of one key. They are inactive while somebody types or a dialog or menu is open, and can
 * be switched off: speech input and some screen readers press such keys by accident (WCAG 2.1.4).
 */
import { useEffect, useRef } from "react";

/** Keys by action; two keys are pressed one after the other. Labels: `shortcuts.…`. */
export const shortcuts = {
  help: "?",
  search: "/",
  next: "j",
  previous: "k",
  reply: "r",
  note: "n",
  take: "m",
  assign: "a",
  transfer: "t",
  tag: "e",
  close: "c",
  client: "d",
  "go-home": "g i",
  "go-conversations": "g c",
  "go-tickets": "g t",
  "go-contacts": "g o",
  "go-settings": "g a",
} as const;
export type Shortcut = keyof typeof shortcuts;

export const shortcutNames = Object.keys(shortcuts) as Shortcut[];

const OFF = "relevo-shortcuts-off";
const SECOND_KEY_MS = 1500;

const acts = new Map<Shortcut, () => void>();

/**
 * Registers the action while the component is mounted; null = not available now. Of several with one name,
 * the latest wins.
 */
export function useShortcut(name: Shortcut, act: (() => void) | null): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  const isOn = act !== null;
  useEffect(() => {
    if (!isOn) return;
    const run = (): void => latest.current?.();
    acts.set(name, run);
    return () => void (acts.get(name) === run && acts.delete(name));
  }, [name, isOn]);
}

/** Whether this page has an action for it now. */
export const isAnswered = (name: Shortcut): boolean => acts.has(name);

/** Whether shortcuts are switched on in this browser. */
export const areShortcutsOn = (): boolean => localStorage.getItem(OFF) === null;

export function switchShortcuts(on: boolean): void {
  if (on) localStorage.removeItem(OFF);
  else localStorage.setItem(OFF, "off");
}

type Press = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "getModifierState">;

/**
 * The shortcut of a key press; `before`: the key pressed just before, which may be the first of two. null =
 * it is none.
 */
export function shortcutOf(press: Press, before: string | null): Shortcut | null {
  // On some keyboards a sign needs AltGr, which says that Alt and Ctrl are down as well.
  const isSign = press.getModifierState("AltGraph") && !/^\p{L}$/u.test(press.key);
  if (!isSign && (press.ctrlKey || press.metaKey || press.altKey)) return null;
  const key = press.key.toLowerCase();
  const called = (keys: string) => shortcutNames.find((name) => shortcuts[name] === keys) ?? null;
  return (before === null ? null : called(`${before} ${key}`)) ?? called(key);
}

/** Elements in which keys have their own meaning. */
const TYPING =
  "input, textarea, select, [contenteditable=''], [contenteditable=true], [role=textbox], [role=combobox], [role=listbox], [role=menu], [role=slider], [role=separator]";

function isBusy(target: EventTarget | null): boolean {
  const isTyping = target instanceof Element && target.closest(TYPING) !== null;
  return isTyping || document.querySelector("[role=dialog], [role=menu]") !== null;
}

/** Starts listening on the document. Returns an unsubscribe function. */
export function listenToShortcuts(): () => void {
  let before: { key: string; at: number } | null = null;
  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || event.repeat) return;
    if (!areShortcutsOn() || isBusy(event.target)) return;
    const half = before !== null && event.timeStamp - before.at < SECOND_KEY_MS ? before.key : null;
    before = { key: event.key.toLowerCase(), at: event.timeStamp };
    const name = shortcutOf(event, half);
    const act = name === null ? undefined : acts.get(name);
    if (!act) return;
    // Else the sign would be typed into the field that gets the focus.
    event.preventDefault();
    before = null;
    act();
  };
  document.addEventListener("keydown", onKey);
  return () => document.removeEventListener("keydown", onKey);
}
