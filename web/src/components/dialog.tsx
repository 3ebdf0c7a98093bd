/** What opens over the page: a form in the middle, or a sheet at the side. Closing either loses nothing unasked. */
import { Drawer, Modal } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { askToLeave, isAsking } from "./confirm-action.ts";
import { useFilling } from "./filled.ts";
import { useFocusReturned } from "./focus-return.ts";

interface DialogProps {
  opened?: boolean;
  title: ReactNode;
  size?: "md" | "lg";
  onClose: () => void;
  children: ReactNode;
}

/**
 * A form over the page. Escape, a click beside it and its cross ask first when something was filled in; its own
 * "Cancelar" does what it says.
 */
export function Dialog({ opened = true, title, size = "lg", onClose, children }: DialogProps) {
  const { t } = useTranslation();
  const { ref, look, isFilled } = useFilling();
  useFocusReturned(opened);
  return (
    <Modal
      opened={opened}
      onClose={() => {
        if (isAsking()) return;
        if (isFilled()) askToLeave(onClose);
        else onClose();
      }}
      size={size}
      title={title}
      closeButtonProps={{ "aria-label": t("do.close"), size: 40 }}
    >
      <div ref={ref} onFocusCapture={look} onPointerDownCapture={look} onKeyDownCapture={look}>
        {children}
      </div>
    </Modal>
  );
}

interface SheetProps extends Omit<DialogProps, "size"> {
  size?: string;
  /** Its content comes to the edges. */
  flush?: boolean;
}

/** Everything about one thing, beside the page. Its forms are saved one by one: each keeps the way out (`useLeaveGuard`). */
export function Sheet({ opened = true, title, size = "lg", flush = false, onClose, children }: SheetProps) {
  const { t } = useTranslation();
  useFocusReturned(opened);
  return (
    <Drawer
      opened={opened}
      onClose={() => !isAsking() && onClose()}
      position="right"
      size={size}
      title={title}
      closeButtonProps={{ "aria-label": t("do.close"), size: 40 }}
      {...(flush ? { padding: 0, styles: { header: { paddingInline: 16 } } } : {})}
    >
      {children}
    </Drawer>
  );
}
