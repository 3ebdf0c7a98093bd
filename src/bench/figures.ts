/** Quantiles and the median of a list of numbers. */

/** The value at this part (0 to 1) of the sorted list; NaN when the list is empty. */
export function quantile(values: number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

/** The median; NaN when the list is empty. */
export const median = (values: number[]): number => quantile(values, 0.5);
