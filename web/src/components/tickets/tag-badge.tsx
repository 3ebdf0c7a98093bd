/** Badge of a tag, in the tag's colour. */
import { Badge, type BadgeProps } from "@mantine/core";
import type { Tag } from "@contract/contract.ts";

interface TagBadgeProps extends BadgeProps {
  tag: Pick<Tag, "name" | "color">;
}

export function TagBadge({ tag, ...rest }: TagBadgeProps) {
  return (
    <Badge color={tag.color} variant="light" tt="none" fw={600} {...rest}>
      {tag.name}
    </Badge>
  );
}
