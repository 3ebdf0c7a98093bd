/**
 * An expected "no": facts without words. The edge that talks to the person says it with `words/`; the panel
 * answers 409 or 422 with it.
 */
export interface Refusal<Why extends string = string> {
  readonly refused: Why;
  /** What the sentence needs: numbers and names, never a person's text. */
  readonly facts: Readonly<Record<string, string | number>>;
}

export function refuse<Why extends string>(
  refused: Why,
  facts: Record<string, string | number> = {},
): Refusal<Why> {
  return { refused, facts };
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === "object" && value !== null && "refused" in value;
}
