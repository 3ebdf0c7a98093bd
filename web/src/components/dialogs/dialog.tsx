/**
 * Dialogs: a modal form, and a drawer at the side. Both return the focus when they close, neither closes while a
 * confirmation is open, and the browser's Back button closes them.
 */
import { Drawer, Modal } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { askToLeave, isAsking } from "./confirm-action.ts";
import { useFilling } from "../forms/dirty-form.ts";
import { useFocusReturned } from "./focus-return.ts";
import { useLayer } from "./layers.ts";

interface DialogProps {
  opened?: boolean;
  title: ReactNode;
  size?: "md" | "lg";
  onClose: () => void;
  /** Whether it is open because of the address: then going back in the browser closes it by itself. */
  isInAddress?: boolean;
  children: ReactNode;
}

/**
 * Modal form with an unsaved-changes guard: Escape, a click outside, the cross and the Back button ask first when a
 * field was changed. Its own cancel button closes without asking.
 */
export function Dialog({
  opened = true,
  title,
  size = "lg",
  onClose,
  isInAddress = false,
  children,
}: DialogProps) {
  const { t } = useTranslation();
  const { ref, look, isFilled } = useFilling();
  useFocusReturned(opened);
  const leave = (go: () => void): void => (isFilled() ? askToLeave(go) : go());
  useLayer(opened, {
    isFilled,
    leavesWithPage: isInAddress,
    onPop: (goOn) => {
      if (isInAddress && !isFilled()) return false;
      leave(isInAddress ? goOn : onClose);
      return true;
    },
  });
  return (
    <Modal
      opened={opened}
      onClose={() => !isAsking() && leave(onClose)}
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
  /** Without padding. */
  flush?: boolean;
}

/** Drawer beside the page. It has no guard of its own: forms in it use `useLeaveGuard`. */
export function Sheet({
  opened = true,
  title,
  size = "lg",
  flush = false,
  onClose,
  isInAddress = false,
  children,
}: SheetProps) {
  const { t } = useTranslation();
  useFocusReturned(opened);
  useLayer(opened, {
    isFilled: () => false,
    leavesWithPage: isInAddress,
    onPop: () => {
      if (!isInAddress) onClose();
      return !isInAddress;
    },
  });
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
