/** ↑ and ↓ go from row to row; the rows just out of sight are on the page too. */
import type { KeyboardEvent } from "react";

const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

export function moveByArrows(event: KeyboardEvent<HTMLElement>): void {
  const step = steps[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const rows = [...document.querySelectorAll<HTMLElement>("[data-ticket-row]")];
  rows[rows.indexOf(event.currentTarget) + step]?.focus();
}
