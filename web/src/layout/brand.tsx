/** Brand: logo and name, a link to the first page. */
import { Group, Image, Text, UnstyledButton } from "@mantine/core";
import { Link } from "@tanstack/react-router";

export function Brand() {
  return (
    <UnstyledButton component={Link} to="/" aria-label="Relevo">
      <Group gap={10} wrap="nowrap">
        <Image src="/icon.svg" w={30} h={30} alt="" />
        <Text fw={700} fz="lg">
          Relevo
        </Text>
      </Group>
    </UnstyledButton>
  );
}
