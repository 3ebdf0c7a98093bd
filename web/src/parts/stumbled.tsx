/** In place of a page that cannot be shown. */
import { Button, EmptyState } from "@mantine/core";
import { Link, useRouter } from "@tanstack/react-router";
import { Compass, Lock, TriangleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Role } from "../../../src/panel/roles.ts";
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

/** Somebody came by the address to what their role does not open. */
export function NotAllowed({ needed }: { needed: Role }) {
  const { t } = useTranslation();
  return (
    <EmptyState
      icon={<Lock />}
      title={t("page.not-allowed")}
      description={t("page.not-allowed-what", { role: t(`role.${needed}`) })}
      mt="xl"
    >
      <Button component={Link} to="/">
        {t("menu.home")}
      </Button>
    </EmptyState>
  );
}
