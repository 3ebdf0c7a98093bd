/** Confirmation dialog for unlinking WhatsApp: a word has to be typed, because unlinking stops everything. */
import { Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useUnlink } from "../../api/whatsapp.ts";
import { showError } from "../../components/show-error.ts";
import { DialogButtons } from "../../components/dialogs/dialog-buttons.tsx";
import { Dialog } from "../../components/dialogs/dialog.tsx";
import { useOpening } from "../../components/lazy-part.tsx";

interface UnlinkQuestionProps {
  opened: boolean;
  onClose: () => void;
}

export function UnlinkQuestion({ opened, onClose }: UnlinkQuestionProps) {
  const { t } = useTranslation();
  return (
    <Dialog opened={useOpening(opened)} onClose={onClose} size="md" title={t("home.unlink-title")}>
      <Question onClose={onClose} />
    </Dialog>
  );
}

function Question({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const unlink = useUnlink(onClose);
  const word = t("home.unlink-word");
  const isTyped = typed.trim().toLocaleUpperCase() === word;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isTyped) unlink.mutate(undefined, { onError: showError });
      }}
    >
      <Stack>
        <Text>{t("home.unlink-what")}</Text>
        <TextInput
          data-autofocus
          label={t("home.unlink-type", { word })}
          value={typed}
          autoComplete="off"
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <DialogButtons
          yes={t("home.unlink")}
          close={onClose}
          isRunning={unlink.isPending}
          color="red"
          disabled={!isTyped}
        />
      </Stack>
    </form>
  );
}
