/** What a tag may look like: names of the pages' own palette. */
export const tagColors = [
  "gray",
  "red",
  "pink",
  "grape",
  "violet",
  "indigo",
  "blue",
  "cyan",
  "teal",
  "green",
  "lime",
  "yellow",
  "orange",
] as const;
export type TagColor = (typeof tagColors)[number];
