/** Type of a row in the table of pages: what the browser tests know of one page, by accessible names. */

/** Accessible name of a control: a button, a link, a menu entry, a tab. */
type Name = string | RegExp;

/** A dialog over the page: a form or a confirmation. */
export interface Opens {
  /** The file that shows it, under `web/src`. */
  file: string;
  /** Controls pressed one after the other to open it; the focus returns to the first. */
  by: Name[];
  title: Name;
  /** A field whose typed text must not get lost; null = the dialog only asks. */
  field: Name | null;
  /** Name of the control that confirms. */
  decide: Name;
  /** Message shown while required fields are empty; null = nothing is required. */
  why: RegExp | null;
}

/** One page, and the dialogs that open over it. */
export interface PageRow {
  /** As `routes.tsx` has it. */
  path: string;
  /** Address of the page in the test world. */
  at: string;
  /** Its first heading. */
  title: Name;
  /** True for a page of people who are not signed in; they see no other pages. */
  outside?: true;
  /** What people do on the page itself; null = they only read it, or a dialog does it. */
  deed:
    | { fill: Name; decide: Name }
    | { search: Name }
    | { follow: Name; to: RegExp }
    /** Only read. */
    | null;
  opens: Opens[];
}
