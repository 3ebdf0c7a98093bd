/** Dashboard card with a heading. */
import { Card, Group, Stack, Title } from "@mantine/core";
import type { ReactNode } from "react";

interface SectionProps {
  title: string;
  /** Shown beside the heading. */
  aside?: ReactNode;
  children: ReactNode;
}

export function Section({ title, aside, children }: SectionProps) {
  return (
    <Card withBorder component="section" p={{ base: "md", sm: "lg" }} h="100%">
      <Stack gap="md">
        <Group justify="space-between" align="center" gap="xs">
          <Title order={2} fz={18}>
            {title}
          </Title>
          {aside}
        </Group>
        {children}
      </Stack>
    </Card>
  );
}
