/** In place of a page that cannot be shown. */
import { Button, EmptyState } from "@mantine/core";
import { Link, useRouter } from "@tanstack/react-router";
import { Compass, TriangleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import { sentenceOf } from "./complaints.ts";

export function Stumbled({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const router = useRouter();
  return (
    <EmptyState icon={<TriangleAlert />} title={t("page.stumbled")} description={sentenceOf(error)} mt="xl">
      <Button onClick={() => void router.invalidate()}>{t("do.again")}</Button>
    </EmptyState>
  );
}

export function NotFound() {
  const { t } = useTranslation();
  return (
    <EmptyState icon={<Compass />} title={t("page.not-found")} description={t("page.not-found-what")} mt="xl">
      <Button component={Link} to="/">
        {t("menu.home")}
      </Button>
    </EmptyState>
  );
}
