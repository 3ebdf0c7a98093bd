/**
 * Sign-in dialog after the session expired. It hides the page, and what was typed there stays for the same
 * user; another user gets a new page.
 */
import { Modal, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Me } from "@contract/contract.ts";
import { api } from "../api/client.ts";
import { ME } from "../api/me.ts";
import { Credentials } from "../pages/start/credentials.tsx";
import { useLayer } from "../components/dialogs/layers.ts";
import { useOpening } from "../components/lazy-part.tsx";

interface SignInAgainProps {
  /** The user whose session expired. */
  me: Me;
  answer: (proven: boolean) => void;
}

export function SignInAgain({ me, answer }: SignInAgainProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const enter = async (): Promise<void> => {
    const now = await api.get<Me>("/api/me");
    if (now.id !== me.id) return window.location.assign("/");
    client.setQueryData(ME.queryKey, now);
    answer(true);
    void client.invalidateQueries();
  };
  // Nothing behind it may be closed or left.
  useLayer(true, { isFilled: () => false, onPop: () => true });
  return (
    <Modal
      opened={useOpening(true)}
      onClose={() => undefined}
      closeOnEscape={false}
      closeOnClickOutside={false}
      withCloseButton={false}
      title={t("login.again-title")}
      centered
      zIndex={500}
      // Nobody reads on whose session ended.
      overlayProps={{ backgroundOpacity: 1, color: "var(--mantine-color-body)" }}
    >
      <Text fz="sm" mb="md">
        {t("login.again-what")}
      </Text>
      <Credentials user={me.user} onProven={enter} />
    </Modal>
  );
}
