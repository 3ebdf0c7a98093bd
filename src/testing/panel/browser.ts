/**
 * Browser fixture (Playwright): people at the panel in a real browser. Every console error or warning and
 * every failed request fails the test, unless the test allowed it beforehand.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { chromium, type Browser, type BrowserContext, type Locator, type Page } from "playwright-core";
import { browserPath } from "../../../scripts/browser.mjs";
import { FLAGS } from "./browser-flags.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface AxeAnswer {
  violations: { id: string; impact: string | null; nodes: { html: string; failureSummary: string }[] }[];
}

/** Screen sizes in pixels. */
export const screens = {
  desktop: { width: 1280, height: 800 },
  phone: { width: 390, height: 844 },
} as const;

type Scheme = "light" | "dark";

/** Screen, colour scheme and language of a visitor. */
export interface Seat {
  screen?: keyof typeof screens;
  scheme?: Scheme;
  language?: "es-AR" | "en-GB" | "pt-BR";
}

/** One browser for a whole test file; each visitor has a profile of their own. */
export class Browsers implements AsyncDisposable {
  readonly #browser: Browser;

  constructor(browser: Browser) {
    this.#browser = browser;
  }

  /** Opens a page at this address for somebody who is not signed in. */
  async visitor(url: string, seat: Seat = {}): Promise<Visitor> {
    const { screen = "desktop", scheme = "light", language = "es-AR" } = seat;
    const context = await this.#browser.newContext({
      baseURL: url,
      viewport: screens[screen],
      hasTouch: screen === "phone",
      colorScheme: scheme,
      locale: language,
      timezoneId: "America/Argentina/Buenos_Aires",
      reducedMotion: "reduce",
      acceptDownloads: true,
    });
    return new Visitor(context, { page: await context.newPage(), scheme });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#browser.close();
  }
}

/** Starts the browser. Throws when there is no Chromium. */
export async function openBrowsers(): Promise<Browsers> {
  const executablePath = browserPath();
  if (executablePath === null) throw new Error("there is no Chromium here: npm test installs it");
  return new Browsers(await chromium.launch({ executablePath, args: FLAGS }));
}

/** A person at the panel, with a page and the complaints of the browser. */
export class Visitor implements AsyncDisposable {
  readonly page: Page;
  readonly #context: BrowserContext;
  readonly #scheme: Scheme;
  readonly #complaints: string[] = [];
  readonly #forgiven: RegExp[] = [];

  constructor(context: BrowserContext, { page, scheme }: { page: Page; scheme: Scheme }) {
    this.#context = context;
    this.#scheme = scheme;
    this.page = page;
    page.setDefaultTimeout(20_000);
    this.#listen();
  }

  /** Allows complaints that match the pattern from now on. */
  forgive(pattern: RegExp): void {
    this.#forgiven.push(pattern);
  }

  async goes(path: string): Promise<void> {
    await this.page.goto(path);
  }

  /** Goes to another page of the panel as a link in it does: nothing is loaded anew. */
  async follows(path: string): Promise<void> {
    await this.page.evaluate(`history.pushState({}, "", ${JSON.stringify(path)})`);
  }

  /**
   * For people who want to look at the pages: when `PHOTOGRAPHS` names a folder, saves the whole page there as a phone and a
   * desktop show it, light and dark. Nothing otherwise.
   */
  async photograph(name: string): Promise<void> {
    const folder = process.env["PHOTOGRAPHS"];
    if (folder === undefined) return;
    const { page } = this;
    const before = page.viewportSize();
    for (const [screen, size] of Object.entries(screens))
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize(size);
        // Colours and the frame's edges glide to what the new size and scheme ask for, from the next frame on: a picture shows
        // where they end.
        await page.evaluate(
          "new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)))",
        );
        await page.screenshot({
          path: join(folder, `${name}-${screen}-${colorScheme}.png`),
          fullPage: true,
          animations: "disabled",
        });
      }
    await page.emulateMedia({ colorScheme: this.#scheme });
    if (before) await page.setViewportSize(before);
  }

  /** Goes to a page and waits for its heading. */
  async opens(path: string, title: string): Promise<void> {
    await this.goes(path);
    await this.title(title);
  }

  title(name: string): Promise<void> {
    return this.page.getByRole("heading", { name, level: 1 }).waitFor();
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }

  dialog(): Locator {
    return this.page.getByRole("dialog");
  }

  field(name: string | RegExp): Locator {
    return this.page.getByLabel(name, { exact: true });
  }

  /** A field with choices: their list goes by the same name. */
  select(name: string): Locator {
    return this.field(name).and(this.page.locator("input"));
  }

  save(): Promise<void> {
    return this.button("Guardar").click();
  }

  saved(): Promise<void> {
    return this.page.getByText("Guardado", { exact: true }).first().waitFor();
  }

  /** Signs in without the form: the next page that is opened finds it done. */
  async enters(user: string, password: string): Promise<void> {
    const answer = await this.#context.request.post("/api/login", { data: { user, password } });
    if (!answer.ok()) throw new Error(`${user} cannot sign in: ${answer.status()} ${await answer.text()}`);
  }

  /** Signs in with the form in Spanish, and waits until the account menu is there. */
  async signsIn(user: string, password: string): Promise<void> {
    const { page } = this;
    // Asking who is signed in is answered by "nobody" once, at the door.
    this.forgive(/401 .*\/api\/me\b/);
    await page.goto("/entrar");
    await page.getByLabel("Usuario", { exact: true }).fill(user);
    await page.getByLabel("Contraseña", { exact: true }).fill(password);
    await page.getByRole("button", { name: "Entrar" }).click();
    await page.getByRole("button", { name: "Tu cuenta" }).waitFor();
  }

  /** Accessibility violations (axe) of serious or critical impact, one line each. */
  async barriers(): Promise<string[]> {
    if (!(await this.page.evaluate<boolean>("'axe' in window"))) await this.page.evaluate(axe);
    const { violations } = await this.page.evaluate<AxeAnswer>(
      'window.axe.run(document, { resultTypes: ["violations"] })',
    );
    const grave = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
    return grave.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
    );
  }

  /** How many pixels the page scrolls sideways. */
  async sideways(): Promise<number> {
    return this.page.evaluate<number>(
      "document.documentElement.scrollWidth - document.documentElement.clientWidth",
    );
  }

  /** Complaints so far that were not allowed; empties the list. */
  takeComplaints(): string[] {
    return this.#complaints.splice(0).filter((one) => !this.#forgiven.some((pattern) => pattern.test(one)));
  }

  /** Closes the page; throws when the browser complained of anything that was not allowed. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#context.close();
    const complaints = this.takeComplaints();
    if (complaints.length > 0) throw new Error(`the browser complained:\n${complaints.join("\n")}`);
  }

  #listen(): void {
    const complain = (text: string): void => void this.#complaints.push(text);
    this.page.on("console", (message) => {
      const isFailure = message.type() === "error" || message.type() === "warning";
      // Told below, with the status and the address.
      if (isFailure && !message.text().startsWith("Failed to load resource"))
        complain(`console: ${message.text()}`);
    });
    this.page.on("pageerror", (error) => complain(`error: ${error.message}`));
    this.page.on("requestfailed", (request) => {
      const why = request.failure()?.errorText ?? "?";
      // Leaving a page ends what it was still asking.
      if (why !== "net::ERR_ABORTED") complain(`request: ${why} ${request.method()} ${request.url()}`);
    });
    this.page.on("response", (response) => {
      if (response.status() >= 400)
        complain(`answer: ${response.status()} ${response.request().method()} ${response.url()}`);
    });
  }
}
