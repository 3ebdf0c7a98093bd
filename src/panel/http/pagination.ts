/** Pagination: a list is asked for with one row more than fits, which says whether there is another page. */
export function toPage<T>(
  rows: T[],
  limit: number,
  markOf: (last: T) => string,
): { items: T[]; next: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? markOf(last) : null };
}
