/** Section of a page: a card with a heading, and a landmark of that name. */
import { Card, Title } from "@mantine/core";
import type { ReactNode } from "react";

export function CardSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card withBorder component="section" aria-label={title}>
      <Title order={2} fz="lg" mb="md">
        {title}
      </Title>
      {children}
    </Card>
  );
}
