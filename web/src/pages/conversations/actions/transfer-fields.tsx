/** Fields of a transfer, of one case or of many: the group whose queue it joins, and the reason. */
import { Select, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { MainGroupList } from "@contract/contract.ts";
import { longest } from "@contract/values.ts";
import { useAnswer } from "../../../api/queries.ts";

interface GroupChoiceProps {
  /** The group in which the case waits already; null = none. */
  except: number | null;
  value: string | null;
  onChange: (id: string | null) => void;
}

export function GroupChoice({ except, ...input }: GroupChoiceProps) {
  const { t } = useTranslation();
  const asked = useAnswer<MainGroupList>("/api/main-groups", { fresh: true });
  const data = (asked.data?.items ?? [])
    .filter(({ kind, state, id }) => kind !== "supervisor" && state === "ready" && id !== except)
    .map(({ id, name }) => ({ value: String(id), label: name }));
  return (
    <Select
      data-autofocus
      label={t("conversations.group")}
      placeholder={t(data.length === 0 ? "conversations.no-other-group" : "conversations.choose")}
      data={data}
      disabled={data.length === 0}
      {...input}
    />
  );
}

export function TransferReason({ value, onChange }: { value: string; onChange: (reason: string) => void }) {
  const { t } = useTranslation();
  return (
    <Textarea
      label={t("conversations.transfer-reason")}
      description={t("conversations.transfer-reason-what")}
      autosize
      minRows={2}
      maxRows={5}
      maxLength={longest.transferReason}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
