/**
 * Confirmation of an adoption: an administrator says whether the group in which the code was typed is the
 * right one.
 */
import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { Check, KeyRound, X } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { MainGroup } from "@contract/contract.ts";
import { api } from "../../../api/client.ts";
import { useMay } from "../../../api/me.ts";
import { useApiMutation } from "../../../api/queries.ts";
import { showError } from "../../../components/show-error.ts";
import { TOUCHED } from "../kinds.ts";

type Adoption = NonNullable<MainGroup["adoption"]>;

/**
 * Renders nothing until the code was typed. `becomes`: the name of the main group or room that the group
 * becomes.
 */
export function ConfirmAdoption({ adoption, becomes }: { adoption: Adoption | null; becomes: string }) {
  const { t } = useTranslation();
  const mayChange = useMay("admin");
  const touches = { touches: TOUCHED };
  const confirm = useApiMutation(() => api.post(`/api/adoptions/${adoption?.id}/confirm`), touches);
  const reject = useApiMutation(() => api.post(`/api/adoptions/${adoption?.id}/reject`), touches);
  if (adoption?.state !== "typed") return null;
  const { groupName, members, typedBy } = adoption;
  return (
    <Alert color="blue" icon={<KeyRound />} role="alert" title={t("groups.typed-title")}>
      <Stack gap="xs">
        <Text fw={650} fz="lg" style={{ overflowWrap: "anywhere" }}>
          {groupName === null ? t("groups.typed-unnamed") : `«${groupName}»`}
        </Text>
        <Text inherit>
          {[
            members === null ? null : t("groups.choice-members", { count: members }),
            typedBy === null ? null : t("groups.typed-by", { name: typedBy }),
          ]
            .filter((part) => part !== null)
            .join(" · ")}
        </Text>
        <Text inherit>{t("groups.typed-what", { name: becomes })}</Text>
        {mayChange && (
          <Group gap="xs">
            <Button
              leftSection={<Check size={16} aria-hidden />}
              loading={confirm.isPending}
              onClick={() => confirm.mutate(undefined, { onError: showError })}
            >
              {t("groups.typed-yes")}
            </Button>
            <Button
              variant="default"
              leftSection={<X size={16} aria-hidden />}
              loading={reject.isPending}
              onClick={() => reject.mutate(undefined, { onError: showError })}
            >
              {t("groups.typed-no")}
            </Button>
          </Group>
        )}
      </Stack>
    </Alert>
  );
}
