/** Alert of a setup step that failed, with a retry button. */
import { Alert, Button, Stack } from "@mantine/core";
import { RotateCw, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../../api/client.ts";
import { useApiMutation } from "../../api/queries.ts";
import { showError } from "../../components/show-error.ts";
import { TOUCHED } from "../groups/kinds.ts";

/** `path`: API path of the group or agent. */
export function RetryAlert({ path, children }: { path: string; children: ReactNode }) {
  const { t } = useTranslation();
  const retry = useApiMutation(() => api.post(`${path}/retry`), { touches: TOUCHED });
  return (
    <Alert color="orange" icon={<TriangleAlert aria-hidden />}>
      <Stack gap="xs" align="flex-start">
        {children}
        <Button
          variant="default"
          leftSection={<RotateCw size={16} aria-hidden />}
          loading={retry.isPending}
          onClick={() => retry.mutate(undefined, { onError: showError })}
        >
          {t("start.retry")}
        </Button>
      </Stack>
    </Alert>
  );
}
