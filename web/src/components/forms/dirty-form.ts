/** Dirty check of any form, by its DOM: compares each field with its first value. */
import { useMemo, useRef, type RefObject } from "react";

const FIELDS = 'input:not([type="search"], [type="hidden"], [type="file"]), textarea, [role="radio"]';
/** Controls that switch between two forms; their value is not saved. */
const NO_FIELDS = ".mantine-SegmentedControl-root";

function valueOf(field: Element): string {
  if (field instanceof HTMLInputElement && (field.type === "checkbox" || field.type === "radio"))
    return String(field.checked);
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) return field.value;
  return field.getAttribute("aria-checked") ?? "";
}

export interface Filling {
  /** To be set on the element around the fields. */
  ref: RefObject<HTMLDivElement | null>;
  /**
   * Records the first value of new fields. Must be called before a change (on focus, pointer and key): fields
   * come and go while a form is filled.
   */
  look: () => void;
  /** Whether a field differs from its first value. */
  isFilled: () => boolean;
}

export function useFilling(): Filling {
  const ref = useRef<HTMLDivElement>(null);
  const first = useRef(new WeakMap<Element, string>());
  return useMemo(() => {
    const fields = (): Element[] =>
      [...(ref.current?.querySelectorAll(FIELDS) ?? [])].filter((field) => !field.closest(NO_FIELDS));
    return {
      ref,
      look: () => {
        for (const field of fields()) if (!first.current.has(field)) first.current.set(field, valueOf(field));
      },
      isFilled: () =>
        fields().some((field) => (first.current.get(field) ?? valueOf(field)) !== valueOf(field)),
    };
  }, []);
}
