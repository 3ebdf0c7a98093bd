/** Page layout: title (also of the document), description, actions, content. */
import { Group, Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { usePageTitle } from "./page-title.ts";

interface PageProps {
  title: string;
  /** One line under the title that says what the page is for. */
  about?: ReactNode;
  /** Buttons beside the title. */
  actions?: ReactNode;
  children: ReactNode;
}

export function Page({ title, about, actions, children }: PageProps) {
  usePageTitle(title);
  return (
    <Stack gap="lg" maw={1200} w="100%">
      <Group justify="space-between" align="flex-start">
        <Stack gap={2}>
          <Title order={1} fz={{ base: 24, sm: 28 }}>
            {title}
          </Title>
          {about && <Text c="dimmed">{about}</Text>}
        </Stack>
        {actions && <Group gap="xs">{actions}</Group>}
      </Group>
      {children}
    </Stack>
  );
}
