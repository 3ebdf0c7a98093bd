/**
 * Keyboard navigation in a list: moves the focus from row to row. In a virtualized list, rows just out of
 * sight are in the DOM too.
 */
const ROWS = "[data-ticket-row], [data-row]";

/**
 * Focuses the next or previous row; without a focused row, from the open row, else the first. False at either
 * end.
 */
export function stepToRow(step: 1 | -1): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>(ROWS)].filter((row) => row.offsetParent !== null);
  const here = rows.findIndex((row) => row === document.activeElement);
  const open = rows.findIndex((row) => row.getAttribute("aria-current") === "true");
  const to = here >= 0 ? here + step : open >= 0 ? open + step : 0;
  rows[to]?.focus();
  return rows[to] !== undefined;
}
