/**
 * Selection state of a ticket list. A selection survives paging and reordering; other filters begin a new
 * one.
 */
import { createContext, use, useRef, useState } from "react";
import { BULK_NAMED } from "@contract/values.ts";

export interface Chosen {
  tickets?: number[];
  filter?: Record<string, string>;
}

export interface Selection {
  /** All tickets that match the filter are selected, on whatever page. */
  isAll: boolean;
  /** Number of tickets that are selected one by one. */
  count: number;
  has: (number: number) => boolean;
  /** `range`: selects everything between this ticket and the last one picked, in the order of the list. */
  pick: (number: number, options: { on: boolean; range: boolean }) => void;
  pickShown: (on: boolean) => void;
  /** How many of the tickets that the list shows are selected. */
  shown: "all" | "some" | "none";
  meanAll: () => void;
  clear: () => void;
  /** The selection as the API takes it. */
  chosen: Chosen;
  /** The filter as the API takes it, for the case that all are selected. */
  filter: Record<string, string>;
}

/** The filter of a list's query: without order and paging. */
export function toFilter(query: Record<string, unknown>): Record<string, string> {
  const told = Object.entries(query).filter(
    ([name, value]) =>
      !["sort", "order", "limit", "cursor"].includes(name) &&
      value !== null &&
      value !== undefined &&
      value !== "",
  );
  return Object.fromEntries(told.map(([name, value]) => [name, String(value)]));
}

interface Kept {
  of: string;
  isAll: boolean;
  numbers: ReadonlySet<number>;
}

/** `shown`: ticket numbers of the rows, in order. */
export function useSelection(filter: Record<string, string>, shown: number[]): Selection {
  const of = JSON.stringify(filter);
  const [kept, setKept] = useState<Kept>({ of, isAll: false, numbers: new Set() });
  const last = useRef<number | null>(null);
  const { isAll, numbers } = kept.of === of ? kept : { isAll: false, numbers: new Set<number>() };
  const set = (next: Iterable<number>, all = false): void =>
    setKept({ of, isAll: all, numbers: new Set([...next].slice(0, BULK_NAMED)) });
  const has = (number: number): boolean => isAll || numbers.has(number);
  const on = shown.filter(has).length;
  return {
    isAll,
    count: numbers.size,
    has,
    pick: (number, options) => {
      const between = options.range ? rangeOf(shown, last.current, number) : [number];
      last.current = number;
      // Who takes one out of all means those that can be seen, without it.
      const next = new Set(isAll ? shown : numbers);
      for (const one of between)
        if (options.on) next.add(one);
        else next.delete(one);
      set(next);
    },
    pickShown: (isOn) => {
      const next = new Set(isAll ? [] : numbers);
      for (const one of shown)
        if (isOn) next.add(one);
        else next.delete(one);
      set(next);
    },
    shown: shown.length > 0 && on === shown.length ? "all" : on > 0 ? "some" : "none",
    meanAll: () => set([], true),
    clear: () => set([]),
    filter,
    chosen: isAll ? { filter } : { tickets: [...numbers] },
  };
}

/** The numbers between two rows, inclusive; only `to` when one of the two is not shown. */
export function rangeOf(shown: number[], from: number | null, to: number): number[] {
  const [a, b] = [from === null ? -1 : shown.indexOf(from), shown.indexOf(to)];
  return a < 0 || b < 0 ? [to] : shown.slice(Math.min(a, b), Math.max(a, b) + 1);
}

/** Context for the rows; null = nothing can be selected now. */
export const Choosing = createContext<Selection | null>(null);
export const useChoosing = (): Selection | null => use(Choosing);
