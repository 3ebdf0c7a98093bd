/** What somebody finds on the page they look at: what stands in their way, and what flashes by. */
import type { Page } from "playwright-core";
import { screens, type Visitor } from "./browser.ts";

/** By day at a desk, and by night on a phone: barriers there, and pixels that scroll sideways on the phone. */
export async function obstacles(visitor: Visitor): Promise<string[]> {
  const { page } = visitor;
  await inScheme(page, "light");
  const runInTransaction = await visitor.barriers();
  await page.setViewportSize(screens.phone);
  await inScheme(page, "dark");
  const onPhone = await visitor.barriers();
  const sideways = await visitor.sideways();
  await page.setViewportSize(screens.desktop);
  await inScheme(page, "light");
  return [
    ...runInTransaction.map((barrier) => `desk: ${barrier}`),
    ...onPhone.map((barrier) => `phone: ${barrier}`),
    ...(sideways === 0 ? [] : [`phone: scrolls ${sideways} px sideways`]),
  ];
}

/** Colours that fade into each other are those of neither scheme. */
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

/** From now on, the text of every such element that the page shows, however briefly; each once, until it is loaded anew. */
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

/** Holds back what the page fetches of the program itself, until the returned function is called. */
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
