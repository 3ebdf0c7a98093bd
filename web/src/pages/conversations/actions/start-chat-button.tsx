/** Button "Empezar una conversación": starts a conversation with a client, or with a phone number. */
import { ActionIcon, Button } from "@mantine/core";
import { MessageCirclePlus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMay } from "../../../api/me.ts";
import { StartChat } from "./start-chat.tsx";

interface ButtonProps {
  /** The client to write to; left out = the dialog asks for a number. */
  contact?: { id: number; name: string };
}

export function StartChatButton({ contact }: ButtonProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  if (!useMay("operator")) return null;
  return (
    <>
      {contact ? (
        <Button
          variant="default"
          leftSection={<MessageCirclePlus size={18} aria-hidden />}
          onClick={() => setOpen(true)}
        >
          {t("chats.start")}
        </Button>
      ) : (
        <ActionIcon size={42} variant="light" onClick={() => setOpen(true)} aria-label={t("chats.start")}>
          <MessageCirclePlus size={20} aria-hidden />
        </ActionIcon>
      )}
      {isOpen && <StartChat contact={contact ?? null} close={() => setOpen(false)} />}
    </>
  );
}
