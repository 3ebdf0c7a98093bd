/** Initials of a name, counted in graphemes: an emoji is one letter, and so is a letter with its accents. */
const graphemes = new Intl.Segmenter();

/** The initials of the first two words; a name of one word gives one. */
export function initialsOf(name: string): string {
  return name
    .trim()
    .split(/\s+/u)
    .slice(0, 2)
    .map((word) => [...graphemes.segment(word)][0]?.segment ?? "")
    .join("")
    .toLocaleUpperCase();
}
