/** Whether somebody filled in something of a form, whoever wrote the form: compared with how each field was at first. */
import { useMemo, useRef, type RefObject } from "react";

const FIELDS = 'input:not([type="search"], [type="hidden"], [type="file"]), textarea, [role="radio"]';
/** Switches between two forms; nothing that is saved. */
const NO_FIELDS = ".mantine-SegmentedControl-root";

function valueOf(field: Element): string {
  if (field instanceof HTMLInputElement && (field.type === "checkbox" || field.type === "radio"))
    return String(field.checked);
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) return field.value;
  return field.getAttribute("aria-checked") ?? "";
}

export interface Filling {
  /** Around the fields. */
  ref: RefObject<HTMLDivElement | null>;
  /** Before anything is changed: fields come and go while a form is filled. */
  look: () => void;
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
