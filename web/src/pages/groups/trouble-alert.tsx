/** Alert about what went wrong with a group or an agent, with a retry button for administrators. */
import { Alert, Button, Stack, Text } from "@mantine/core";
import { RotateCcw, TriangleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import { api } from "../../api/client.ts";
import { useMay } from "../../api/me.ts";
import { useApiMutation } from "../../api/queries.ts";
import { showError } from "../../components/show-error.ts";
import { TOUCHED } from "./kinds.ts";

interface TroubleAlertProps {
  sentences: string[];
  /** API path of the group or agent. */
  path: string;
  /** Whether something can be tried again. */
  canRetry: boolean;
}

export function TroubleAlert({ sentences, path, canRetry }: TroubleAlertProps) {
  const { t } = useTranslation();
  const mayChange = useMay("admin");
  const retry = useApiMutation(() => api.post(`${path}/retry`), { touches: TOUCHED });
  return (
    <Alert color="orange" icon={<TriangleAlert />} role="alert" title={t("groups.trouble")}>
      <Stack gap="xs" align="flex-start">
        {sentences.map((sentence) => (
          <Text key={sentence} inherit>
            {sentence}
          </Text>
        ))}
        {mayChange && canRetry && (
          <Button
            size="sm"
            variant="default"
            leftSection={<RotateCcw size={16} aria-hidden />}
            loading={retry.isPending}
            onClick={() => retry.mutate(undefined, { onError: showError })}
          >
            {t("groups.retry")}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
