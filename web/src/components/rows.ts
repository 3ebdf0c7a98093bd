/** The rows of the list that the page is about: keys go from one to the next. Rows just out of sight are on the page too. */
const ROWS = "[data-ticket-row], [data-row]";

/** Focuses the row so many further on; from elsewhere the open one, or the first. False at either end. */
export function stepToRow(step: 1 | -1): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>(ROWS)].filter((row) => row.offsetParent !== null);
  const here = rows.findIndex((row) => row === document.activeElement);
  const open = rows.findIndex((row) => row.getAttribute("aria-current") === "true");
  const to = here >= 0 ? here + step : open >= 0 ? open + step : 0;
  rows[to]?.focus();
  return rows[to] !== undefined;
}
