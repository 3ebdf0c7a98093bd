/** Success message beside a button. A toast in the corner would cover the drawer's close button. */
import { Group, Text } from "@mantine/core";
import { Check } from "lucide-react";

interface SavedProps {
  shown: boolean;
  children: string;
}

export function Saved({ shown, children }: SavedProps) {
  return (
    <Group gap={6} role="status" c="green">
      {shown && (
        <>
          <Check size={16} aria-hidden />
          <Text fz="sm" fw={500} c="inherit">
            {children}
          </Text>
        </>
      )}
    </Group>
  );
}
