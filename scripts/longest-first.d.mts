import type { BaseSequencer } from "vitest/node";

/** Paths of the test files that begin first, from the root of the project. */
export const LONGEST: string[];
export class LongestFirst extends BaseSequencer {}
