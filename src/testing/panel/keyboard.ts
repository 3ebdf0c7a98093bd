/** Somebody without a mouse: where the keyboard is, whether that can be seen, and how far it is to something. */
import type { Locator, Page } from "playwright-core";

/** More stops than any page has. */
const MANY = 150;

/** How the focused element looks with and without the focus, its neighbours included (a box may be drawn by those). */
const SEEN = `(() => {
  const one = document.activeElement;
  if (!one || one === document.body) return "nothing has the focus";
  const looks = () => [one, one.parentElement, one.nextElementSibling, one.firstElementChild]
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

export const hasFocus = (element: Locator): Promise<boolean> =>
  element
    .first()
    .evaluate((shown) => shown === shown.ownerDocument.activeElement)
    .catch(() => false);

/** Tab until it has the focus; each stop on the way that cannot be seen. Throws when Tab never gets there. */
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

/** From the top of the page past the menu, by the link that is there for it. */
export async function skipMenu(page: Page): Promise<void> {
  await page.evaluate("document.activeElement?.blur(); window.scrollTo(0, 0)");
  await page.locator("a[href='#content']").focus();
  await page.keyboard.press("Enter");
}

/** Where the focus is, in words. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate<string>(
    "document.activeElement === document.body ? 'body' : document.activeElement?.outerHTML.slice(0, 160) ?? 'none'",
  );
