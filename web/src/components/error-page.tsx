/** Error boundary pages: error, not found, not allowed. Each is shown in place of a page and offers a way on. */
import { Button, EmptyState } from "@mantine/core";
import { Link, useRouter } from "@tanstack/react-router";
import { Compass, Lock, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Role } from "@contract/roles.ts";
import { sentenceOf } from "./show-error.ts";
import { usePageTitle } from "./page-title.ts";

interface InsteadProps {
  icon: ReactNode;
  title: string;
  about: string;
  /** Buttons of the way on. */
  children: ReactNode;
}

function Instead({ icon, title, about, children }: InsteadProps) {
  usePageTitle(title);
  return (
    <EmptyState icon={icon} mt="xl">
      <EmptyState.Title order={1}>{title}</EmptyState.Title>
      <EmptyState.Description>{about}</EmptyState.Description>
      {children}
    </EmptyState>
  );
}

/** Error boundary of the router; "try again" loads the page anew. */
export function ErrorPage({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const router = useRouter();
  return (
    <Instead icon={<TriangleAlert />} title={t("page.stumbled")} about={sentenceOf(error)}>
      <Button onClick={() => void router.invalidate()}>{t("do.again")}</Button>
    </Instead>
  );
}

export function NotFound() {
  const { t } = useTranslation();
  return (
    <Instead icon={<Compass />} title={t("page.not-found")} about={t("page.not-found-what")}>
      <HomeLink />
    </Instead>
  );
}

/** Shown to somebody who opened the address of a page that their role may not see. */
export function NotAllowed({ needed }: { needed: Role }) {
  const { t } = useTranslation();
  return (
    <Instead
      icon={<Lock />}
      title={t("page.not-allowed")}
      about={t("page.not-allowed-what", { role: t(`role.${needed}`) })}
    >
      <HomeLink />
    </Instead>
  );
}

function HomeLink() {
  const { t } = useTranslation();
  return (
    <Button component={Link} to="/">
      {t("menu.home")}
    </Button>
  );
}
