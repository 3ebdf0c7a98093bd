/**
 * "Jump to latest" button of a thread, with the number of new messages. New messages of the client are
 * announced to screen readers.
 */
import { ActionIcon, Button, VisuallyHidden } from "@mantine/core";
import { ArrowDown } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Entry } from "@contract/contract.ts";
import styles from "../conversations.module.css";
import { kindName } from "../kinds.ts";

interface NewBelowProps {
  entries: Entry[];
  /** Id of the last entry that was in sight. */
  seen: number;
  client: string;
  isAway: boolean;
  down: () => void;
}

export function NewBelow({ entries, seen, client, isAway, down }: NewBelowProps) {
  const { t } = useTranslation();
  const [begin] = useState(seen);
  const fresh = entries.filter(({ id }) => id > seen);
  const said = entries.findLast(({ id, side }) => side === "client" && id > begin);
  const announced = said ? `${client}: ${said.text ?? kindName(said.media?.kind ?? said.kind)}` : "";
  return (
    <>
      <VisuallyHidden aria-live="polite">{announced}</VisuallyHidden>
      {isAway && fresh.length > 0 && (
        <Button
          className={styles["down"]}
          radius="xl"
          leftSection={<ArrowDown size={16} aria-hidden />}
          onClick={down}
        >
          {t("conversations.new-below", { count: fresh.length })}
        </Button>
      )}
      {isAway && fresh.length === 0 && (
        <ActionIcon
          className={styles["down"]}
          variant="default"
          radius="xl"
          size={42}
          onClick={down}
          aria-label={t("conversations.to-end")}
        >
          <ArrowDown size={18} aria-hidden />
        </ActionIcon>
      )}
    </>
  );
}
