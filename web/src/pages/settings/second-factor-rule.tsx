/** Setting that requires a second factor: from nobody, from administrators, or from all. */
import { Select } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Settings } from "@contract/contract.ts";
import { api } from "../../api/client.ts";
import { useAnswer, useApiMutation } from "../../api/queries.ts";
import { showError, confirmDone } from "../../components/show-error.ts";

type Rule = Settings["requireSecondFactor"];
const rules = ["nobody", "admins", "all"] as const satisfies Rule[];

export function SecondFactorRule() {
  const { t } = useTranslation();
  const { data } = useAnswer<Settings>("/api/settings");
  const save = useApiMutation(
    (requireSecondFactor: Rule) => api.patch("/api/settings", { requireSecondFactor }),
    {
      // Whoever asks may be one of those it concerns.
      touches: ["/api/settings", "/api/me"],
      done: () => confirmDone(t("do.saved")),
    },
  );
  if (!data) return null;
  return (
    <Select
      label={t("accounts.rule")}
      description={t("accounts.rule-what")}
      maw={420}
      mb="md"
      allowDeselect={false}
      value={data.requireSecondFactor}
      disabled={save.isPending}
      data={rules.map((value) => ({ value, label: t(`accounts.rule-${value}`) }))}
      onChange={(value) => {
        const rule = rules.find((one) => one === value);
        if (rule && rule !== data.requireSecondFactor) save.mutate(rule, { onError: showError });
      }}
    />
  );
}
