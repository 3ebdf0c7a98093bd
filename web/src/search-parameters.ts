/** Search parameters of an address. */

/**
 * As text: filters live in the address, so that a page can be sent to a colleague. Each page reads the
 * parameters it knows.
 */
export type Search = Record<string, string>;

/** The parameters that are text; the rest is left out. */
export function textOnly(search: Record<string, unknown>): Search {
  return Object.fromEntries(
    Object.entries(search).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}
