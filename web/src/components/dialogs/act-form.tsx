/** Form of a dialog that does one thing: its fields, and below them its buttons with the reason why it cannot be done. */
import { Stack } from "@mantine/core";
import type { ReactNode } from "react";
import { DialogButtons, type ButtonsProps } from "./dialog-buttons.tsx";

interface ActFormProps extends Omit<ButtonsProps, "onYes"> {
  /** Called once for each time the user decides; neither while it is disabled nor while it runs. */
  act: () => void;
}

export function ActForm({ act, children, ...buttons }: ActFormProps & { children: ReactNode }) {
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!buttons.disabled && !buttons.isRunning) act();
      }}
    >
      <Stack gap="sm">
        {children}
        <DialogButtons {...buttons} />
      </Stack>
    </form>
  );
}
