/** Field of a phone number, and the line below it: the number as it will be used, and whether it is on WhatsApp. */
import { Group, Text, TextInput, type TextInputProps } from "@mantine/core";
import { CircleAlert, CircleCheck, CircleX } from "lucide-react";
import type { ReactNode } from "react";

export function PhoneInput(props: TextInputProps) {
  return <TextInput placeholder="381 555-1234" type="tel" inputMode="tel" autoComplete="off" {...props} />;
}

export type Known = "yes" | "no" | "unknown";

/** null = nobody could say. */
export const knownOf = (onWhatsapp: boolean | null): Known =>
  onWhatsapp === null ? "unknown" : onWhatsapp ? "yes" : "no";

const looks = {
  yes: { Icon: CircleCheck, color: "green" },
  no: { Icon: CircleX, color: "red" },
  unknown: { Icon: CircleAlert, color: "orange" },
};

export function OnWhatsapp({ known, children }: { known: Known; children: ReactNode }) {
  const { Icon, color } = looks[known];
  return (
    <Group gap={6} wrap="nowrap" c={color}>
      <Icon size={16} aria-hidden style={{ flexShrink: 0 }} />
      <Text fz="sm" fw={600} c="inherit">
        {children}
      </Text>
    </Group>
  );
}
