/** Keyboard navigation checks: where the focus is, whether it is visible, and whether Tab reaches an element. */
import type { Locator, Page } from "playwright-core";

/** More Tab stops than any page has. */
const MANY = 150;

/**
 * Script that compares the looks of the focused element with and without focus, neighbours and the boxes around it
 * included. Gives a complaint, or an empty text. An element is looked at once while Tab stays on it: a date has several
 * stops, and looking would begin with the first one again.
 */
const SEEN = `(() => {
  const one = document.activeElement;
  if (!one || one === document.body) return "nothing has the focus";
  if (one === globalThis.lookedAt) return "";
  globalThis.lookedAt = one;
  const around = [one.parentElement, one.parentElement?.parentElement, one.parentElement?.parentElement?.parentElement];
  const looks = () => [one, ...around, one.nextElementSibling, one.firstElementChild]
    .map((part) => {
      if (!part) return "";
      const { outline, boxShadow, borderColor, backgroundColor, clipPath } = getComputedStyle(part);
      return [outline, boxShadow, borderColor, backgroundColor, clipPath].join();
    })
    .join();
  const called = one.getAttribute("aria-label") || one.textContent?.trim().slice(0, 40) || one.outerHTML.slice(0, 120);
  const stand = () => document.getAnimations().forEach((move) => move instanceof CSSTransition && move.finish());
  stand();
  const with_ = looks();
  one.blur();
  stand();
  const without = looks();
  one.focus({ focusVisible: true, preventScroll: true });
  return with_ === without ? "the focus cannot be seen on " + called : "";
})()`;

/** Whether the element has the focus; false when it does not exist. */
export const hasFocus = (element: Locator): Promise<boolean> =>
  element
    .first()
    .evaluate((shown) => shown === shown.ownerDocument.activeElement)
    .catch(() => false);

/**
 * Presses Tab until the element has the focus; gives a complaint for each stop on the way where the focus is
 * not visible. Throws when Tab never reaches it.
 */
export async function tabTo(page: Page, element: Locator, key = "Tab"): Promise<string[]> {
  const unseen: string[] = [];
  for (let stop = 0; stop < MANY; stop++) {
    if (stop > 0 && (await hasFocus(element))) return unseen;
    await page.keyboard.press(key);
    const said = await page.evaluate<string>(SEEN);
    if (said !== "") unseen.push(said);
  }
  throw new Error(`Tab never comes to ${String(element)}; ${unseen.at(-1) ?? ""}`);
}

/**
 * Presses Tab from the top of the page to its end, past everything that can have the focus; gives a complaint for each stop
 * where the focus is not visible. Throws when the end never comes.
 */
export async function tabThrough(page: Page): Promise<{ stops: number; unseen: string[] }> {
  await page.evaluate("document.activeElement?.blur(); window.scrollTo(0, 0)");
  await page.locator("a[href='#content']").focus();
  const unseen: string[] = [];
  for (let stops = 1; stops < MANY; stops++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate<boolean>("document.activeElement === document.body")) return { stops, unseen };
    const said = await page.evaluate<string>(SEEN);
    if (said !== "") unseen.push(said);
  }
  throw new Error(`Tab never comes to the end of the page; it is on ${await focused(page)}`);
}

/** Moves the focus from the top of the page past the menu, by the skip link. */
export async function skipMenu(page: Page): Promise<void> {
  await page.evaluate("document.activeElement?.blur(); window.scrollTo(0, 0)");
  await page.locator("a[href='#content']").focus();
  await page.keyboard.press("Enter");
}

/** The element with the focus, as HTML. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate<string>(
    "document.activeElement === document.body ? 'body' : document.activeElement?.outerHTML.slice(0, 160) ?? 'none'",
  );
