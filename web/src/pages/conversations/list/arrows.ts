/** Keyboard navigation: the arrow keys ↑ and ↓ move the focus from row to row. */
import type { KeyboardEvent } from "react";
import { stepToRow } from "../../../components/rows.ts";

export function moveByArrows(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  event.preventDefault();
  stepToRow(event.key === "ArrowDown" ? 1 : -1);
}
