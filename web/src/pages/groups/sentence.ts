/** What the server says of a step stands after a colon there; alone it is a sentence. */
export const toSentence = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);
