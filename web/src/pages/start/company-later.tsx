/** Form for the company's name, shown while none is set, to those who adopted their groups. */
import { Button, Group, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Settings } from "@contract/contract.ts";
import { longest } from "@contract/values.ts";
import { api } from "../../api/client.ts";
import { useAnswer, useApiMutation } from "../../api/queries.ts";
import { showError, confirmDone } from "../../components/show-error.ts";

export function CompanyLater() {
  const { t } = useTranslation();
  const { data } = useAnswer<Settings>("/api/settings");
  const [name, setName] = useState("");
  const save = useApiMutation(
    () => api.patch("/api/settings", { companyName: name.trim(), was: { companyName: null } }),
    {
      touches: ["/api/settings", "/api/team-plan", "/api/main-groups/name-check"],
      done: () => confirmDone(t("do.saved")),
    },
  );
  if (!data || data.companyName !== null) return null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== "") save.mutate(undefined, { onError: showError });
      }}
    >
      <Group align="flex-end" gap="xs" maw={520}>
        <TextInput
          flex={1}
          label={t("start.company")}
          description={t("start.company-what")}
          maxLength={longest.companyName}
          autoComplete="organization"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={name.trim() === ""} loading={save.isPending}>
          {t("do.save")}
        </Button>
      </Group>
    </form>
  );
}
