/** Dashboard card of the setup checklist; hidden once it is complete. */
import {
  Anchor,
  Button,
  Card,
  Group,
  Progress,
  SimpleGrid,
  Stack,
  Text,
  ThemeIcon,
  Title,
  VisuallyHidden,
} from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { ArrowRight, Check, Circle } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Checklist } from "@contract/contract.ts";
import { useAnswer } from "../../api/queries.ts";

type Item = Checklist["items"][number];

/** The page on which each item is done. */
const ways = {
  whatsapp: { to: "/puesta-en-marcha", search: { paso: "whatsapp" } },
  "team-plan": { to: "/puesta-en-marcha", search: { paso: "grupos" } },
  "main-groups": { to: "/ajustes/grupos", search: {} },
  agents: { to: "/puesta-en-marcha", search: { paso: "agentes" } },
  backups: { to: "/ajustes/copias", search: {} },
} as const satisfies Record<NonNullable<Item["goTo"]>, { to: string; search: Record<string, string> }>;

export function ChecklistCard() {
  const { t } = useTranslation();
  const { data } = useAnswer<Checklist>("/api/checklist");
  if (!data || data.complete) return null;
  const done = data.items.filter((item) => item.done);
  const missing = data.items.filter((item) => !item.done);
  // A copy is nothing that anybody has to be led to, step by step.
  const isBegun = done.some(({ key }) => key === "first-ticket");
  const hasSteps = missing.some(({ key, optional }) => key !== "backup" && !optional);
  return (
    <Card withBorder component="section" p={{ base: "md", sm: "lg" }}>
      <Stack gap="md">
        <Group justify="space-between" align="center">
          <div>
            <Title order={2} fz={18}>
              {t(isBegun ? "home.checklist-rest" : "home.checklist")}
            </Title>
            <Text c="dimmed" fz="sm">
              {data.text}
            </Text>
          </div>
          {hasSteps && (
            <Button
              rightSection={<ArrowRight size={16} aria-hidden />}
              renderRoot={(props) => <Link {...props} to="/puesta-en-marcha" />}
            >
              {t("home.checklist-go")}
            </Button>
          )}
        </Group>
        <Progress
          value={(100 * done.length) / data.items.length}
          aria-label={t("home.checklist-progress", { done: done.length, total: data.items.length })}
        />
        <SimpleGrid
          component="ul"
          cols={{ base: 1, md: 2 }}
          verticalSpacing="sm"
          m={0}
          p={0}
          style={{ listStyle: "none" }}
        >
          {missing.map((item) => (
            <li key={item.key}>
              <Missing item={item} />
            </li>
          ))}
        </SimpleGrid>
        <Group component="ul" gap="xs" m={0} p={0} style={{ listStyle: "none" }}>
          {done.map(({ key, text }) => (
            <Group component="li" key={key} gap={4} wrap="nowrap" mr="sm">
              <Check size={15} aria-hidden color="var(--mantine-color-green-text)" />
              <Text fz="sm" c="dimmed">
                <VisuallyHidden>{t("home.item-done")} </VisuallyHidden>
                {text}
              </Text>
            </Group>
          ))}
        </Group>
      </Stack>
    </Card>
  );
}

function Missing({ item: { text, hint, names, goTo } }: { item: Item }) {
  const { t } = useTranslation();
  return (
    <Group gap="sm" wrap="nowrap" align="flex-start">
      <ThemeIcon size={24} radius="xl" variant="light" color="gray" mt={1} aria-hidden>
        <Circle size={15} />
      </ThemeIcon>
      <div>
        <Text fw={600}>{text}</Text>
        <Text fz="sm" c="dimmed">
          {hint}
          {names.length > 0 && ` ${names.join(", ")}.`}
        </Text>
        {goTo && (
          <Anchor fz="sm" py={4} renderRoot={(props) => <Link {...props} {...ways[goTo]} />}>
            {t(`home.go-${goTo}`)}
          </Anchor>
        )}
      </div>
    </Group>
  );
}
