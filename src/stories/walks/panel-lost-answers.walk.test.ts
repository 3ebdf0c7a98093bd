import type { Route } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import type { Visitor } from "../../testing/panel/browser.ts";
import { openStaffedWalk } from "../../testing/wire/walk.ts";
import type { Case, WireWorld } from "../../testing/wire/wire-world.ts";

let world: WireWorld;
let admin: Visitor;
let marta: Case;

beforeAll(async () => {
  const walk = await openStaffedWalk({ Ana: 1 });
  world = walk.world;
  await world.person("Marta");
  marta = await world.caseOf(world.agent("Marta"), "Ana", "No tengo internet");
  admin = await walk.signedIn();
  // Whoever steps in is asked once.
  await admin.goes(`/conversaciones/${marta.number}`);
  await box().fill("Soy Vero");
  await box().press("Enter");
  await admin.page.getByRole("button", { name: "Intervenir y enviar" }).click();
  await admin.page.locator("[data-entry]").filter({ hasText: "Soy Vero" }).waitFor();
  // The lost answers are the story.
  admin.forgive(/ERR_CONNECTION_RESET|502/);
  return () => walk[Symbol.asyncDispose]();
});

/** The server does what it is asked; its first answer gets lost. */
async function loseOneAnswer(path: string, lose: (route: Route) => Promise<void>): Promise<void> {
  await admin.page.route(
    `**${path}`,
    async (route) => {
      // A connection that the server has just closed for being idle is none of the story.
      await route.fetch({ maxRetries: 3 });
      await lose(route);
    },
    { times: 1 },
  );
}

const cut = (route: Route): Promise<void> => route.abort("connectionreset");
const proxy = (route: Route): Promise<void> => route.fulfill({ status: 502, body: "Bad Gateway" });
const box = () => admin.page.getByRole("textbox", { name: /^Escrib/ });
/** Two taps within half a second are one: the second of them is passed over. */
const pressesUntilSent = async (): Promise<void> => {
  await expect
    .poll(async () => {
      await box().press("Enter");
      return box().inputValue();
    })
    .toBe("");
};
const heard = (text: string): string[] =>
  world
    .agent("Marta")
    .messages.map((message) => message.text)
    .filter((said) => said === text);

describe("An answer of the server that is lost on its way", () => {
  it.each([
    ["a cut line", "Mañana a las 9 va el técnico", cut],
    ["a proxy that was restarted", "Llevá el comprobante, por favor", proxy],
  ])(
    "by %s: what was said reaches the client once, though sending was pressed twice",
    async (_, text, lose) => {
      const { page } = admin;
      await admin.goes(`/conversaciones/${marta.number}`);
      await loseOneAnswer(`/api/tickets/${marta.number}/messages`, lose);
      await box().fill(text);
      await box().press("Enter");
      await page.getByText("No sabemos si se hizo").last().waitFor();
      expect(await page.getByText("no se cambió nada").count()).toBe(0);
      // The list is asked again: what was done is seen.
      await page.locator("[data-entry]").filter({ hasText: text }).waitFor();
      expect(await box().inputValue()).toBe(text);
      // The draft and its intention outlive the page.
      await page.reload();
      await box().press("Enter");
      await page.getByText("Ya se había hecho la primera vez").waitFor();
      expect(await box().inputValue()).toBe("");
      await world.settles();
      expect(heard(text)).toEqual([text]);
    },
  );

  it("leaves the same words for another time free to be said again", async () => {
    const { page } = admin;
    await admin.goes(`/conversaciones/${marta.number}`);
    for (const count of [1, 2]) {
      await box().fill("Ya vuelvo");
      await pressesUntilSent();
      await page
        .locator("[data-entry]")
        .filter({ hasText: "Ya vuelvo" })
        .nth(count - 1)
        .waitFor();
    }
    await world.settles();
    expect(heard("Ya vuelvo")).toHaveLength(2);
  });

  it("writes a note once", async () => {
    const { page } = admin;
    await admin.goes(`/conversaciones/${marta.number}`);
    await loseOneAnswer(`/api/tickets/${marta.number}/notes`, cut);
    await page.getByText("Nota", { exact: true }).click();
    await box().fill("Cliente desde 2019");
    await box().press("Enter");
    await page.getByText("No sabemos si se hizo").last().waitFor();
    await pressesUntilSent();
    await page.getByText("Ya se había hecho la primera vez").waitFor();
    const { entries } = await world.api.get<{ entries: { text: string | null }[] }>(
      `/api/tickets/${marta.number}`,
    );
    expect(entries.filter(({ text }) => text === "Cliente desde 2019")).toHaveLength(1);
  });
});
