/**
 * The page of a refusal for whoever opened an address of the API in their browser, such as a download that is one too many:
 * the sentence, and the way back. It holds no style and no script, as the policy of the panel lets none in.
 */
import type { Request } from "express";
import type { Translate } from "../../i18n/translator.ts";

/** Whether a person looks at the answer: browsers that follow a link prefer a page, pages that ask and programs do not. */
export const wantsPage = (req: Request): boolean =>
  req.method === "GET" && req.accepts(["json", "html"]) === "html";

export function problemPage(t: Translate, sentence: string): string {
  return `<!doctype html>
<html lang="${t("api.page-language")}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Relevo</title>
</head>
<body>
<main>
<h1>${escaped(t("api.page-title"))}</h1>
<p>${escaped(sentence)}</p>
<p><a href="/">${escaped(t("api.page-back"))}</a></p>
</main>
</body>
</html>
`;
}

const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);
