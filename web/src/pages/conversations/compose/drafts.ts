/** Drafts per conversation, in session storage: kept while the browser's tab is open. */
import { useState } from "react";
import { forgetKeysOf } from "../../../api/client.ts";

export type Mode = "message" | "note";

const place = (number: number, what: string): string => `relevo-${what}-${number}`;

/** The draft's text, and a function that stores it. An empty text ends the draft and its idempotency keys. */
export function useDraft(number: number, mode: Mode): [string, (text: string) => void] {
  const key = place(number, `draft-${mode}`);
  const [texts, setTexts] = useState<Record<string, string>>({});
  const keep = (text: string): void => {
    setTexts((before) => ({ ...before, [key]: text }));
    if (text === "") {
      sessionStorage.removeItem(key);
      // Thrown away, or sent: the same words written anew are meant anew.
      forgetKeysOf(`/api/tickets/${number}/${mode === "note" ? "notes" : "messages"}`);
    } else sessionStorage.setItem(key, text);
  };
  return [texts[key] ?? sessionStorage.getItem(key) ?? "", keep];
}

/** Whether the user confirmed already that they write into somebody else's case. */
export const hasStepped = (number: number): boolean =>
  sessionStorage.getItem(place(number, "stepped")) !== null;
export const rememberStepped = (number: number): void =>
  sessionStorage.setItem(place(number, "stepped"), "1");
