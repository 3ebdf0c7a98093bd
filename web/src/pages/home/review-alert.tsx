/** Alert on the dashboard: how many failures wait for a person, with a link to the review list. */
import { Alert, Button, Group, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { TriangleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";

export function ReviewAlert({ count }: { count: number }) {
  const { t } = useTranslation();
  if (count === 0) return null;
  return (
    <Alert color="red" icon={<TriangleAlert aria-hidden />}>
      <Group justify="space-between" gap="sm">
        <Text fz="sm" fw={500}>
          {t("home.review", { count })}
        </Text>
        <Button variant="default" size="sm" renderRoot={(props) => <Link {...props} to="/pendientes" />}>
          {t("home.review-show")}
        </Button>
      </Group>
    </Alert>
  );
}
