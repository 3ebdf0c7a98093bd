/** What the table of pages says of one page, by the names that are read aloud. */

/** The accessible name of something that is pressed: a button, a link, an entry of a menu, a tab. */
type Name = string | RegExp;

/** A form, or a question, over the page. */
export interface Opens {
  /** The file that shows it, under `web/src`. */
  file: string;
  /** Pressed one after the other; the focus returns to the first of them. */
  by: Name[];
  title: Name;
  /** A field in which something is typed that must not get lost; null = it only asks. */
  field: Name | null;
  decide: Name;
  /** What is said, where it can be seen, while nothing is filled in; null = nothing is missing. */
  why: RegExp | null;
}

export interface PageRow {
  /** As `routes.tsx` has it. */
  path: string;
  /** An address of it in the town of the walk. */
  at: string;
  /** Its first heading. */
  title: Name;
  /** For whom it is: somebody who is not signed in sees nothing else. */
  outside?: true;
  /** What it is for, when nothing opens for that. */
  deed:
    | { fill: Name; decide: Name }
    | { search: Name }
    | { follow: Name; to: RegExp }
    /** Only read. */
    | null;
  opens: Opens[];
}
