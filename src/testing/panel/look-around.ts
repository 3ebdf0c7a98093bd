/**
 * Accessibility and layout checks of a page: axe violations and sideways scrolling in both colour schemes,
 * and elements that appear only for a moment.
 */
import type { Page } from "playwright-core";
import { screens, type Visitor } from "./browser.ts";

/**
 * Accessibility violations on a desktop in the light scheme and on a phone in the dark scheme, and sideways
 * scrolling on the phone.
 */
export async function obstacles(visitor: Visitor): Promise<string[]> {
  const { page } = visitor;
  await inScheme(page, "light");
  const atDesk = await visitor.barriers();
  await page.setViewportSize(screens.phone);
  await inScheme(page, "dark");
  const onPhone = await visitor.barriers();
  const sideways = await visitor.sideways();
  await page.setViewportSize(screens.desktop);
  await inScheme(page, "light");
  return [
    ...atDesk.map((barrier) => `desk: ${barrier}`),
    ...onPhone.map((barrier) => `phone: ${barrier}`),
    ...(sideways === 0 ? [] : [`phone: scrolls ${sideways} px sideways`]),
  ];
}

/** Switches the colour scheme and waits for the transitions: colours in between belong to neither scheme. */
async function inScheme(page: Page, colorScheme: "light" | "dark"): Promise<void> {
  await page.emulateMedia({ colorScheme });
  // The page hears of it a moment later, and the colours begin to fade in the frame after that.
  await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor({ state: "attached" });
  await page.evaluate("new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen)))");
  await page.evaluate(
    `Promise.allSettled(
      document.getAnimations().filter((one) => one instanceof CSSTransition).map((one) => one.finished),
    )`,
  );
}

/**
 * Records the text of every element that matches the selector and appears from now on, however briefly; each
 * text once, until the page is loaded anew.
 */
export async function watchesFor(page: Page, selector: string): Promise<() => Promise<string[]>> {
  await page.evaluate(`
    window.flashes = new Set();
    const look = () => {
      for (const { innerText } of document.querySelectorAll("${selector}")) window.flashes.add(innerText);
    };
    look();
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
  `);
  return () => page.evaluate<string[]>("[...window.flashes]");
}

/** Delays the program's own assets until the returned function is called. */
export async function holdsBack(page: Page): Promise<() => Promise<void>> {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  await page.route("**/assets/*", async (route) => {
    await opened;
    await route.continue();
  });
  return async () => {
    open();
    await page.unrouteAll({ behavior: "wait" });
  };
}
