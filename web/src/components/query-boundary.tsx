/** Query boundary: shows a query's skeleton, error or data. */
import { Alert, Button, Skeleton, Stack } from "@mantine/core";
import type { UseQueryResult } from "@tanstack/react-query";
import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { sentenceOf } from "./show-error.ts";

interface AskedProps<Answer> {
  asked: Pick<UseQueryResult<Answer>, "data" | "error" | "refetch">;
  children: (answer: Answer) => ReactNode;
}

/** Data that was loaded stays visible, also while the server is away. */
export function QueryBoundary<Answer>({ asked, children }: AskedProps<Answer>) {
  const { data, error, refetch } = asked;
  if (data !== undefined) return children(data);
  if (error) return <Complaint error={error} again={() => void refetch()} />;
  return (
    <Stack aria-busy="true">
      <Skeleton h={28} w="40%" />
      <Skeleton h={96} />
      <Skeleton h={96} />
    </Stack>
  );
}

/** An error message within the page, with a retry button when `again` is given. */
export function Complaint({ error, again }: { error: unknown; again?: () => void }) {
  const { t } = useTranslation();
  return (
    <Alert color="red" icon={<TriangleAlert />} title={t("do.failed")} role="alert">
      <Stack align="flex-start" gap="xs">
        {sentenceOf(error)}
        {again && (
          <Button size="xs" variant="light" color="red" onClick={again}>
            {t("do.again")}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
