/** Unlinking stops everything: it is typed, not tapped. */
import { Button, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useUnlink } from "../../api/whatsapp.ts";
import { complain } from "../../parts/complaints.ts";
import { useOpening } from "../../parts/later.tsx";

interface UnlinkQuestionProps {
  opened: boolean;
  onClose: () => void;
}

export function UnlinkQuestion({ opened, onClose }: UnlinkQuestionProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={useOpening(opened)}
      onClose={onClose}
      title={t("home.unlink-title")}
      closeButtonProps={{ "aria-label": t("do.close") }}
    >
      <Question onClose={onClose} />
    </Modal>
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
        if (isTyped) unlink.mutate(undefined, { onError: complain });
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
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t("do.cancel")}
          </Button>
          <Button type="submit" color="red" disabled={!isTyped} loading={unlink.isPending}>
            {t("home.unlink")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
