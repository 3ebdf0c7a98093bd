/**
 * Refusal (domain error): an expected "no" as a code with facts, without words. The edge that talks to the
 * person words it; the panel answers 404, 409 or 422.
 */
import type { FactsOf, RefusalCode } from "./refusals.ts";

export type Facts = Readonly<Record<string, string | number>>;

export interface Refusal<Code extends string = RefusalCode> {
  readonly refused: Code;
  /** What the sentence needs: numbers and names, never a person's text. */
  readonly facts: Facts;
}

/** Makes a refusal. Leaving out a fact that its sentence needs does not compile. */
export function refuse<Code extends RefusalCode>(
  refused: Code,
  ...facts: [FactsOf<Code>] extends [never]
    ? [facts?: Facts]
    : [facts: Facts & Readonly<Record<FactsOf<Code>, string | number>>]
): Refusal<Code> {
  return { refused, facts: facts[0] ?? {} };
}

/** Tells a refusal from a result: true for any object with `refused`. */
export function isRefusal(value: unknown): value is Refusal {
  return typeof value === "object" && value !== null && "refused" in value;
}
