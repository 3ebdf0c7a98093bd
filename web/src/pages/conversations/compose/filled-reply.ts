/** What a quick reply says to one client. */

/** As a supervisor types it, whatever the language of the panel. */
export const CLIENT_NAME = "{{nombre}}";

const NAME = String.raw`\{\{\s*(?:nombre|name|nome)\s*\}\}`;

/** The text with the client's name where it belongs; null = nobody knows the name, and the text does without. */
export function filledReply(text: string, name: string | null): string {
  if (name !== null) return text.replaceAll(new RegExp(NAME, "giu"), () => name);
  // The comma after a name that opens a sentence goes with it, and so does the space before any other.
  return text
    .replaceAll(new RegExp(String.raw`^[ \t]*${NAME}[ \t]*[,:!]*[ \t]*`, "gimu"), "")
    .replaceAll(new RegExp(String.raw`[ \t]*${NAME}`, "giu"), "");
}
