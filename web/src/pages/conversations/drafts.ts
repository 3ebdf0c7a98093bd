/** What was begun and not sent, per conversation, for as long as the browser's tab is open. */
import { useState } from "react";
import { forgetWishesOf } from "../../api/wishes.ts";

export type Mode = "message" | "note";

const place = (number: number, what: string): string => `relevo-${what}-${number}`;

export function useDraft(number: number, mode: Mode): [string, (text: string) => void] {
  const key = place(number, `draft-${mode}`);
  const [texts, setTexts] = useState<Record<string, string>>({});
  const keep = (text: string): void => {
    setTexts((before) => ({ ...before, [key]: text }));
    if (text === "") {
      sessionStorage.removeItem(key);
      // Thrown away, or sent: the same words written anew are meant anew.
      forgetWishesOf(`/api/tickets/${number}/${mode === "note" ? "notes" : "messages"}`);
    } else sessionStorage.setItem(key, text);
  };
  return [texts[key] ?? sessionStorage.getItem(key) ?? "", keep];
}

/** Whether somebody said already that they want to step into this conversation. */
export const hasStepped = (number: number): boolean =>
  sessionStorage.getItem(place(number, "stepped")) !== null;
export const rememberStepped = (number: number): void =>
  sessionStorage.setItem(place(number, "stepped"), "1");
