/** Recovery codes, shown only once, with a copy button. */
import { Alert, Button, Code, Group, SimpleGrid, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { CopyTextButton } from "../../components/copy-text-button.tsx";

export function RecoveryCodes({ codes, close }: { codes: string[]; close: () => void }) {
  const { t } = useTranslation();
  return (
    <Stack>
      <Alert color="orange" title={t("two-factor.codes-title")}>
        {t("two-factor.codes-what")}
      </Alert>
      <SimpleGrid cols={2} spacing="xs">
        {codes.map((code) => (
          <Code key={code} fz="md" ta="center" py={6}>
            {code}
          </Code>
        ))}
      </SimpleGrid>
      <Group justify="flex-end">
        <CopyTextButton text={codes.join("\n")} />
        <Button onClick={close}>{t("two-factor.codes-kept")}</Button>
      </Group>
    </Stack>
  );
}
