/** Parser of WhatsApp's text formatting (bold, italic, strikethrough, code, links). */

export type Piece =
  | { kind: "text"; text: string }
  | { kind: "bold" | "italic" | "strike"; pieces: Piece[] }
  | { kind: "code"; text: string }
  | { kind: "link"; text: string; href: string };

/** A mark counts only at the edge of a word, and around a text. */
const marked = (mark: string): string =>
  `(?<![\\p{L}\\p{N}${mark}])${mark}(?=\\S)([^${mark}\\n]*[^\\s${mark}])${mark}(?![\\p{L}\\p{N}${mark}])`;
const pattern = new RegExp(
  [
    "```([\\s\\S]+?)```",
    "`([^`\\n]+)`",
    // What ends a sentence does not belong to an address in it.
    '((?:https?:\\/\\/|www\\.)[^\\s<>"]*[^\\s<>"\'.,;:!?)\\]*_~])',
    marked("\\*"),
    marked("_"),
    marked("~"),
  ].join("|"),
  "gu",
);

/** Maximum nesting of marks. */
const DEEPEST = 4;

export function toPieces(text: string, depth = 0): Piece[] {
  if (depth >= DEEPEST) return [{ kind: "text", text }];
  const pieces: Piece[] = [];
  let done = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > done) pieces.push({ kind: "text", text: text.slice(done, match.index) });
    pieces.push(toPiece(match, depth));
    done = match.index + match[0].length;
  }
  if (done < text.length) pieces.push({ kind: "text", text: text.slice(done) });
  return pieces;
}

function toPiece(match: RegExpMatchArray, depth: number): Piece {
  const [, block, code, link, bold, italic, strike] = match;
  if (link !== undefined) return toLink(link);
  if (bold !== undefined) return { kind: "bold", pieces: toPieces(bold, depth + 1) };
  if (italic !== undefined) return { kind: "italic", pieces: toPieces(italic, depth + 1) };
  if (strike !== undefined) return { kind: "strike", pieces: toPieces(strike, depth + 1) };
  return { kind: "code", text: block ?? code ?? "" };
}

/** Only http and https links: a click runs nothing in the panel, whoever wrote the text. */
function toLink(text: string): Piece {
  const href = text.startsWith("www.") ? `https://${text}` : text;
  return URL.canParse(href) ? { kind: "link", text, href } : { kind: "text", text };
}

const EMOJI =
  "(?:\\p{RI}\\p{RI}|\\p{Extended_Pictographic}(?:\\uFE0F|\\p{Emoji_Modifier}|\\u200D\\p{Extended_Pictographic})*)";
const FEW_EMOJI = new RegExp(`^\\s*(?:${EMOJI}\\s*){1,3}$`, "u");

/** Whether the text is one to three emoji and nothing else: then it is shown large. */
export function isFewEmoji(text: string): boolean {
  return text.length < 60 && FEW_EMOJI.test(text);
}
