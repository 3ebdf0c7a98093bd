/** Forecast of group creation: how many groups are still to be made, and when the last one will exist. */
import { Alert, Stack, Text } from "@mantine/core";
import { Hourglass } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { GroupPlan as Plan } from "@contract/contract.ts";
import { useAnswer } from "../../../api/queries.ts";

export function GroupPlan() {
  const { t } = useTranslation();
  const { data } = useAnswer<Plan>("/api/group-plan");
  const [next] = data?.items ?? [];
  if (!data || !next) return null;
  return (
    <Alert color="blue" icon={<Hourglass />} title={data.text}>
      <Stack gap={4}>
        {data.groups > 1 && (
          <Text inherit>{t("groups.plan-next", { name: next.name, when: next.when })}</Text>
        )}
        <Text inherit>{t("groups.plan-hurry")}</Text>
      </Stack>
    </Alert>
  );
}
