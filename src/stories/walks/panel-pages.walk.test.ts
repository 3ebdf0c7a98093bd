/**
 * Every page as somebody without a mouse, and somebody with a phone, finds it: made from the table in `panel-pages.ts`.
 * On the way: what axe calls serious, by day and by night; what the console says; what the policy of content refuses.
 */
import type { Locator, Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { screens, type Browsers, type Visitor } from "../../testing/panel/browser.ts";
import { openStaffedWalk } from "../../testing/wire/walk.ts";
import { focused, hasFocus, skipMenu, tabThrough, tabTo } from "../../testing/panel/keyboard.ts";
import type { Opens, PageRow } from "../../testing/panel/panel-page-row.ts";
import { pageRows } from "../../testing/panel/panel-pages.ts";
import { ADMIN } from "../../testing/wire/wire-api.ts";
import { LONG_MS, type WireWorld } from "../../testing/wire/wire-world.ts";

let world: WireWorld;
let browsers: Browsers;
let desk: Visitor;
let phone: Visitor;
const ids: Record<string, string> = {};

beforeAll(async () => {
  const walk = await openStaffedWalk({ Ana: 2 });
  ({ world, browsers } = walk);
  await world.caseOf(await world.person("Marta"), "Ana");
  const { number, ...over } = await world.caseOf(await world.person("Rosa"), "Ana");
  await over.agent.says({ jid: over.room }, "/fin resuelto");
  await world.api.until<{ ticket: { state: string } }>(
    `/api/tickets/${number}`,
    ({ ticket }) => ticket.state === "closed",
    LONG_MS,
  );
  await (await world.person("Pedro")).says(world.desk, "¿Cuánto sale el plan?");
  await world.api.post("/api/tags", { name: "Deuda", color: "red" });
  await world.api.post("/api/backups", {});
  await world.api.patch("/api/contact-fields", { fields: [{ label: "Plan", type: "text" }] });
  const { items } = await world.api.get<{ items: { id: number; pushName: string | null }[] }>(
    "/api/contacts",
  );
  for (const { id, pushName } of items) ids[pushName ?? ""] = String(id);
  desk = await walk.signedIn();
  phone = await walk.signedIn(ADMIN, { screen: "phone", scheme: "dark" });
  return () => walk[Symbol.asyncDispose]();
});

const addressOf = ({ at }: PageRow): string =>
  at.replace("CONTACT", ids["Marta"] ?? "").replace("CLOSED", ids["Rosa"] ?? "");

/** By its address, as from a bookmark. */
async function opens(visitor: Visitor, row: PageRow): Promise<Page> {
  await visitor.goes(addressOf(row));
  await isShown(visitor.page, row.title);
  return visitor.page;
}

/** From another page of the panel, as by a link. */
async function comesTo(visitor: Visitor, row: PageRow): Promise<Page> {
  const elsewhere = row.at === "/" ? { at: "/ajustes", title: "Ajustes" } : { at: "/", title: "Inicio" };
  for (const { at, title } of [elsewhere, { at: addressOf(row), title: row.title }]) {
    await visitor.follows(at);
    await isShown(visitor.page, title);
  }
  return visitor.page;
}

async function isShown(page: Page, title: Name): Promise<void> {
  // On a phone it may be in the list that the open conversation lies over.
  await page.locator("h1").filter({ hasText: title }).first().waitFor({ state: "attached" });
  await page.locator("[aria-busy=true]").first().waitFor({ state: "detached" });
}

type Name = string | RegExp;
const exact = (name: Name) => (typeof name === "string" ? { name, exact: true } : { name });
/** Whatever is pressed under this name, where people look for it: in the open menu, else on the page. */
const pressed = (within: Page | Locator, name: Name): Locator =>
  within
    .getByRole("button", exact(name))
    .or(within.getByRole("link", exact(name)))
    .or(within.getByRole("menuitem", { name }))
    .first();
const field = (within: Page | Locator, label: Name): Locator =>
  within
    .getByRole("textbox", exact(label))
    .or(within.getByRole("searchbox", exact(label)))
    .or(within.getByLabel(label, { exact: true }))
    .first();
const dialog = (page: Page, { title }: Opens): Locator => page.getByRole("dialog", exact(title));
const question = (page: Page): Locator => page.getByRole("dialog", { name: "¿Descartar los cambios?" });

describe.each(pageRows.filter(({ outside }) => !outside).map((row) => [row.at, row] as const))(
  "%s",
  (_at, row) => {
    it("is walked with the keyboard alone, and read aloud without barriers", async () => {
      const page = await opens(desk, row);
      expect(await desk.barriers()).toEqual([]);
      await desk.photograph(row.at.replaceAll(/[^\w-]+/g, "_"));
      const { deed } = row;
      if (deed !== null) {
        await skipMenu(page);
        const target =
          "search" in deed
            ? field(page, deed.search)
            : "fill" in deed
              ? field(page, deed.fill)
              : pressed(page.getByRole("main"), deed.follow);
        expect(await tabTo(page, target)).toEqual([]);
        if ("follow" in deed) {
          await page.keyboard.press("Enter");
          await page.waitForURL(deed.to);
        } else {
          await page.keyboard.press("Shift+Tab");
          expect(await focused(page)).not.toBe("body");
        }
      }
      expect(desk.takeComplaints()).toEqual([]);
    });

    it("shows where one is at every stop of the keyboard, to the end of the page", async () => {
      const { stops, unseen } = await tabThrough(await opens(desk, row));
      expect(unseen).toEqual([]);
      // Past the menu at least.
      expect(stops).toBeGreaterThan(8);
      expect(desk.takeComplaints()).toEqual([]);
    });

    it("fits a phone at night, its deed in reach", async () => {
      const page = await opens(phone, row);
      expect(await phone.barriers()).toEqual([]);
      expect(await phone.sideways()).toBe(0);
      // The menu at the foot says where one is; an open conversation lies over it.
      const foot = page.getByRole("navigation").filter({ has: page.getByRole("link", { name: "Ajustes" }) });
      const isInMenu = (await foot.isVisible()) && !["/cuenta", "/puesta-en-marcha", "$"].includes(row.path);
      expect(await foot.locator("[aria-current=page]").count()).toBe(isInMenu ? 1 : 0);
      if (row.deed !== null && "fill" in row.deed) {
        await field(page, row.deed.fill).fill("7");
        await expect.poll(() => inSight(page, pressed(page, deedOf(row)))).toBe(true);
        const discard = page.getByRole("button", { name: "Descartar cambios" });
        if (await discard.isVisible()) await discard.tap();
      }
      expect(phone.takeComplaints()).toEqual([]);
    });

    for (const one of row.opens) {
      it(`opens “${String(one.title)}” with the keyboard, keeps it there, and asks before it loses anything`, () =>
        walksThrough(row, one));
      it(`shows on a phone what “${String(one.decide)}” needs`, () => decides(row, one));
    }
  },
);

const deedOf = ({ deed }: PageRow): Name => (deed !== null && "decide" in deed ? deed.decide : "");

/** In the window, and nothing lies over it. */
async function inSight(page: Page, element: Locator): Promise<boolean> {
  const box = await element.boundingBox();
  const height = page.viewportSize()?.height ?? 0;
  return box !== null && box.y >= 0 && box.y + box.height <= height;
}

async function walksThrough(row: PageRow, one: Opens): Promise<void> {
  // What the frame opens is come to through the menu, from the top of a page that was just loaded.
  const isInFrame = row.path === "/" && !one.file.startsWith("pages");
  const page = await (isInFrame ? opens(desk, row) : comesTo(desk, row));
  const first = one.by[0] ?? "";
  const start = pressed(page, first);
  if (!isInFrame) await skipMenu(page);
  expect(await tabTo(page, start)).toEqual([]);
  await page.keyboard.press("Enter");
  for (const name of one.by.slice(1)) {
    const entry = page.getByRole("menuitem", { name });
    await entry.waitFor();
    for (let tries = 0; tries < 12 && !(await hasFocus(entry)); tries++)
      await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
  }
  const over = dialog(page, one);
  await over.waitFor();
  await expect.poll(() => over.evaluate((box) => box.contains(box.ownerDocument.activeElement))).toBe(true);
  expect(await desk.barriers()).toEqual([]);
  // Round and round, and backwards: the keyboard stays in it.
  for (const key of ["Shift+Tab", "Shift+Tab", ...Array.from({ length: 12 }, () => "Tab")]) {
    await page.keyboard.press(key);
    expect(await over.evaluate((box) => box.contains(box.ownerDocument.activeElement))).toBe(true);
  }
  if (one.field !== null) {
    const text = field(over, one.field);
    await tabTo(page, text);
    await page.keyboard.press("End");
    await page.keyboard.type("7x");
    await page.keyboard.press("Escape");
    await question(page).waitFor();
    await page.keyboard.press("Escape");
    await question(page).waitFor({ state: "detached" });
    expect(await text.inputValue()).toMatch(/7x$/);
    // The question's shade fades after it: until then a click beside the dialog falls on that.
    await expect.poll(() => shades(page).count()).toBe(1);
    await page.mouse.click(4, 400);
    await question(page).waitFor();
    await tabTo(page, question(page).getByRole("button", { name: "Descartar" }));
    await page.keyboard.press("Enter");
  } else await page.keyboard.press("Escape");
  await over.waitFor({ state: "detached" });
  await expect.poll(() => hasFocus(start)).toBe(true);
  await page.keyboard.press("Shift+Tab");
  expect(await focused(page)).not.toBe("body");
  expect(desk.takeComplaints()).toEqual([]);
}

const shades = (page: Page): Locator => page.locator(".mantine-Modal-overlay, .mantine-Drawer-overlay");

async function decides(row: PageRow, one: Opens): Promise<void> {
  const page = await comesTo(phone, row);
  const [first = "", ...more] = one.by;
  const start = pressed(page, first);
  // In the menu at the side, which a phone has not.
  if (!(await start.isVisible())) return;
  await start.tap();
  for (const name of more) await page.getByRole("menuitem", { name }).tap();
  const over = dialog(page, one);
  await over.waitFor();
  const button = over.getByRole("button", exact(one.decide)).last();
  await button.waitFor();
  if (one.field !== null) await field(over, one.field).scrollIntoViewIfNeeded();
  await expect.poll(() => inSight(page, button)).toBe(true);
  if (one.why !== null) {
    if (await button.isEnabled()) await button.tap();
    const reasons = over.getByText(one.why);
    await expect
      .poll(async () =>
        (await Promise.all((await reasons.all()).map((reason) => inSight(page, reason)))).includes(true),
      )
      .toBe(true);
    await expect.poll(() => inSight(page, button)).toBe(true);
  }
  expect(await phone.barriers()).toEqual([]);
  expect(await phone.sideways()).toBe(0);
  expect(phone.takeComplaints()).toEqual([]);
}

describe("Who is not signed in", () => {
  it.each(pageRows.filter(({ outside }) => outside).map((row) => [row.at, row] as const))(
    "finds %s without barriers, at a desk and on a phone",
    async (_at, row) => {
      await using visitor = await browsers.visitor(world.api.url);
      visitor.forgive(/401 .*\/api\/me\b/);
      const page = await opens(visitor, row);
      expect(await visitor.barriers()).toEqual([]);
      if (row.deed !== null && "fill" in row.deed) {
        expect(await tabTo(page, field(page, row.deed.fill))).toEqual([]);
        await page.setViewportSize(screens.phone);
        expect(await inSight(page, pressed(page, row.deed.decide))).toBe(true);
      }
      expect(await visitor.sideways()).toBe(0);
    },
  );
});
