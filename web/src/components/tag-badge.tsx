import { Badge, type BadgeProps } from "@mantine/core";
import type { Tag } from "@contract/contract.ts";

interface TagBadgeProps extends BadgeProps {
  tag: Pick<Tag, "name" | "color">;
}

/** A tag as it stands on what carries it. */
export function TagBadge({ tag, ...rest }: TagBadgeProps) {
  return (
    <Badge color={tag.color} variant="light" tt="none" fw={600} {...rest}>
      {tag.name}
    </Badge>
  );
}
