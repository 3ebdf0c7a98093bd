/** Menu item of an action. A disabled item stays in the menu, says why, and can be reached by the arrow keys. */
import { Menu, Text } from "@mantine/core";
import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

interface ActItemProps {
  icon: LucideIcon;
  children: ReactNode;
  /** Why it cannot be done now; null = it can. */
  whyNot: string | null;
  run: () => void;
  /** Destructive: it cannot be undone. */
  isGrave?: boolean;
}

const unable = { color: "var(--mantine-color-dimmed)", cursor: "not-allowed" };

export function ActItem({ icon: Icon, children, whyNot, run, isGrave = false }: ActItemProps) {
  const can = whyNot === null;
  // Not the kit's own red, which is too faint to be read on white.
  const style = can ? (isGrave ? { color: "var(--mantine-color-error)" } : {}) : unable;
  return (
    // The kit's own mark of a disabled entry takes it out of the way of the keys.
    <Menu.Item
      leftSection={<Icon size={18} aria-hidden />}
      mih={44}
      aria-disabled={!can}
      closeMenuOnClick={can}
      onClick={() => can && run()}
      style={style}
    >
      {children}
      {whyNot && (
        <Text fz="xs" c="dimmed">
          {whyNot}
        </Text>
      )}
    </Menu.Item>
  );
}
