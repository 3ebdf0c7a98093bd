/** Sign-in page. */
import { useQueryClient } from "@tanstack/react-query";
import { useRouter, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Credentials } from "./credentials.tsx";
import { Door } from "./door.tsx";

export function LoginPage() {
  const { t } = useTranslation();
  const enter = useEntrance();
  const [asked, setAsked] = useState(false);
  return (
    <Door
      title={asked ? t("login.code-title") : t("login.title")}
      about={asked ? t("login.code-about") : undefined}
    >
      <Credentials onProven={enter} onStep={setAsked} />
    </Door>
  );
}

/**
 * Redirects to the page that was asked for; only to pages of the panel (no open redirect). Resolves when that
 * page is shown.
 */
function useEntrance(): () => Promise<void> {
  const client = useQueryClient();
  const router = useRouter();
  const { next } = useSearch({ from: "/entrar" });
  return async () => {
    client.clear();
    const isOurs = next?.startsWith("/") && !next.startsWith("//");
    await router.navigate({ href: isOurs ? next : "/" });
  };
}
