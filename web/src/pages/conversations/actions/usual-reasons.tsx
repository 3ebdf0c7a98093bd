/** The most used close reasons as buttons; nothing while there are none. */
import { Button, Group } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { CloseReasonList } from "@contract/contract.ts";
import { useAnswer } from "../../../api/queries.ts";

/** Number of suggested reasons. */
const OFFERED = 6;

interface UsualReasonsProps {
  /** The present reason; its button is marked. */
  value: string;
  onChange: (reason: string) => void;
}

export function UsualReasons({ value, onChange }: UsualReasonsProps) {
  const { t } = useTranslation();
  const reasons = useAnswer<CloseReasonList>("/api/close-reasons", { fresh: true }).data?.items ?? [];
  if (reasons.length === 0) return null;
  return (
    <Group gap={6} role="group" aria-label={t("conversations.close-usual")}>
      {reasons.slice(0, OFFERED).map(({ reason }) => (
        <Button
          key={reason}
          size="sm"
          radius="xl"
          variant={reason === value ? "filled" : "default"}
          onClick={() => onChange(reason)}
        >
          {reason}
        </Button>
      ))}
    </Group>
  );
}
