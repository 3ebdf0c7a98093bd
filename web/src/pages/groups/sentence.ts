/** Capitalization: the server's text of a step follows a colon there; alone it begins a sentence. */
export const toSentence = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);
