import { describe, expect, it } from "vitest";
import { createTranslator } from "../../i18n/translator.ts";
import { problemPage } from "./problem-page.ts";

describe("The page of a refusal", () => {
  it.each([
    ["es", "Volver al panel"],
    ["en", "Back to the panel"],
    ["pt", "Voltar ao painel"],
  ] as const)("is in the reader's language: %s", (language, back) => {
    const page = problemPage(createTranslator(language), "x");
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).toContain(`<a href="/">${back}</a>`);
  });

  it("shows names as they are, and lets none of them be a page", () => {
    const page = problemPage(createTranslator("es"), `<script>alert("1")</script> & 'Ana'`);
    expect(page).not.toContain("<script");
    expect(page).toContain("&#60;script&#62;");
    expect(page).toContain("&#38; &#39;Ana&#39;");
  });
});
