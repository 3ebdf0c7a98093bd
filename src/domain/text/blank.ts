/** Detection of blank texts: texts that consist of invisible characters only. */

/**
 * Blanks, control and format signs, fillers: all characters that show nothing. Braille's empty cell is no
 * blank to Unicode.
 */
const NO_INK = /[\s\p{Cc}\p{Cf}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** True when people would see an empty message, whatever signs are in it. The one rule for "is there a text?". */
export const looksEmpty = (text: string): boolean => text.replace(NO_INK, "") === "";
