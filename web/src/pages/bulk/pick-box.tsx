/** Selection checkbox of a ticket. With Shift it selects a range. */
import { Checkbox } from "@mantine/core";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Selection } from "./selection.ts";

interface BoxProps {
  number: number;
  name: string;
  selection: Selection;
}

export function PickBox({ number, name, selection }: BoxProps) {
  const { t } = useTranslation();
  const isShifted = useRef(false);
  return (
    <Checkbox
      aria-label={t("bulk.choose", { number, name })}
      checked={selection.has(number)}
      onClick={(event) => {
        isShifted.current = event.shiftKey;
        event.stopPropagation();
      }}
      onKeyDown={(event) => {
        isShifted.current = event.shiftKey;
      }}
      onChange={({ currentTarget }) =>
        selection.pick(number, { on: currentTarget.checked, range: isShifted.current })
      }
      styles={{ root: { padding: 6, margin: -6 }, input: { cursor: "pointer" } }}
    />
  );
}

interface ShownProps {
  selection: Selection;
  /** Shows the label beside the box. */
  withLabel?: boolean;
}

/** Checkbox that selects all tickets that the list shows. */
export function PickShown({ selection, withLabel = false }: ShownProps) {
  const { t } = useTranslation();
  const words = t("bulk.choose-shown");
  return (
    <Checkbox
      {...(withLabel ? { label: words } : { "aria-label": words })}
      checked={selection.shown === "all"}
      indeterminate={selection.shown === "some"}
      onChange={({ currentTarget }) => selection.pickShown(currentTarget.checked)}
    />
  );
}
