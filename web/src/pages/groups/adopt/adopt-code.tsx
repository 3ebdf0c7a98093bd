/** Adoption code, in large letters to be copied onto a phone, with instructions. */
import { Button, Code, Group, List, Loader, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { MainGroup, WhatsApp } from "@contract/contract.ts";
import { useMay } from "../../../api/me.ts";
import { api } from "../../../api/client.ts";
import { useAnswer, useApiMutation } from "../../../api/queries.ts";
import { CopyTextButton } from "../../../components/copy-text-button.tsx";
import { inHalves } from "../../../components/formats.ts";
import { showError } from "../../../components/show-error.ts";
import { TOUCHED } from "../kinds.ts";

export function AdoptCode({ group }: { group: MainGroup }) {
  const { t } = useTranslation();
  const mayChange = useMay("admin");
  const { data } = useAnswer<WhatsApp>("/api/whatsapp");
  const code = group.adoptCode ?? "";
  const phone = data?.phoneDisplay ?? t("groups.code-our-number");
  const again = useApiMutation(
    () => api.post("/api/main-groups/adopt", { kind: group.kind, name: group.name }),
    {
      touches: TOUCHED,
    },
  );
  if (mayChange && group.adoption?.state === "expired")
    return (
      <Stack gap="sm" align="flex-start">
        <Text fz="sm">{t("groups.code-expired")}</Text>
        <Button loading={again.isPending} onClick={() => again.mutate(undefined, { onError: showError })}>
          {t("groups.code-another")}
        </Button>
      </Stack>
    );
  if (!mayChange) return <Text fz="sm">{t("groups.code-awaited")}</Text>;
  return (
    <Stack gap="sm">
      <Group justify="center" gap="xs">
        <Code fz={28} fw={700} px="md" py={6} style={{ letterSpacing: "0.12em" }}>
          {inHalves(code)}
        </Code>
        <CopyTextButton text={code} iconSize={18} />
      </Group>
      <List type="ordered" fz="sm" spacing={4}>
        <List.Item>{t("groups.code-1")}</List.Item>
        <List.Item>{t("groups.code-2", { phone })}</List.Item>
        <List.Item>{t("groups.code-3")}</List.Item>
      </List>
      <Group gap="xs" wrap="nowrap" role="status">
        <Loader size={16} aria-hidden />
        <Text fz="sm">{t("groups.code-awaited")}</Text>
      </Group>
    </Stack>
  );
}
