/** Layout of the pages before sign-in: a centered card with the brand. */
import { Card, Center, Group, Image, Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { usePageTitle } from "../../components/page-title.ts";

interface DoorProps {
  title: string;
  about?: ReactNode;
  children: ReactNode;
}

export function Door({ title, about, children }: DoorProps) {
  usePageTitle(title);
  return (
    <Center component="main" mih="100dvh" p="md">
      <Stack w="100%" maw={400} gap="lg">
        <Group justify="center" gap="sm">
          <Image src="/icon.svg" w={44} h={44} alt="" />
          <Text fw={750} fz={28}>
            Relevo
          </Text>
        </Group>
        <Card withBorder shadow="sm" p="xl">
          <Stack gap="md">
            <div>
              <Title order={1} fz={22}>
                {title}
              </Title>
              {about && (
                <Text c="dimmed" fz="sm" mt={4}>
                  {about}
                </Text>
              )}
            </div>
            {children}
          </Stack>
        </Card>
      </Stack>
    </Center>
  );
}
