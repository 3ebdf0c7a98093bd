/** Fields of a closing, of one case or of many: the reason, the usual ones to pick, and whether the client hears of it. */
import { Checkbox, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { longest } from "@contract/values.ts";
import { UsualReasons } from "./usual-reasons.tsx";

interface CloseFieldsProps {
  reason: string;
  setReason: (reason: string) => void;
  silent: boolean;
  setSilent: (silent: boolean) => void;
  /** What no goodbye means for whom it concerns. */
  silentWhat: string;
}

export function CloseFields({ reason, setReason, silent, setSilent, silentWhat }: CloseFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        data-autofocus
        label={t("conversations.close-reason")}
        description={t("conversations.close-reason-what")}
        placeholder={t("conversations.close-reason-example")}
        maxLength={longest.closeReason}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <UsualReasons value={reason} onChange={setReason} />
      <Checkbox
        label={t("conversations.close-silent")}
        description={silentWhat}
        checked={silent}
        onChange={({ currentTarget }) => setSilent(currentTarget.checked)}
      />
    </>
  );
}
