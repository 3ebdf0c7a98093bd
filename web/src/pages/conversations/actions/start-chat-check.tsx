/**
 * Recipient check of a new conversation: the number, whether it is on WhatsApp, and what forbids writing to
 * it.
 */
import { Anchor, Group, Loader, Stack, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { CircleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { ChatCheck } from "@contract/contract.ts";
import { api } from "../../../api/client.ts";
import { knownOf, OnWhatsapp } from "../../../components/forms/phone-input.tsx";
import { digitsIn, WORTH_ASKING } from "../../groups/agents/phone-check.ts";

const PAUSE_MS = 500;

export type Whom = { contact: number } | { phone: string };

/** Debounced. `check` null = nothing is known yet about the present recipient. */
export function useChatCheck(whom: Whom) {
  const [settled] = useDebouncedValue(JSON.stringify(whom), PAUSE_MS);
  const isWorthAsking = "contact" in whom || digitsIn(whom.phone) >= WORTH_ASKING;
  const isSettled = settled === JSON.stringify(whom);
  const asked = useQuery({
    queryKey: ["/api/chats/check", settled],
    queryFn: () => api.post<ChatCheck>("/api/chats/check", JSON.parse(settled)),
    enabled: isWorthAsking && isSettled,
    retry: false,
    // Asked again each time: somebody else may have written to them meanwhile.
    gcTime: 0,
  });
  const isKnown = isWorthAsking && isSettled;
  return {
    check: isKnown ? (asked.data ?? null) : null,
    error: isKnown ? asked.error : null,
    isAsking: isKnown && asked.isFetching,
  };
}

interface AnswerProps {
  check: ChatCheck | null;
  isAsking: boolean;
  /** Called when the user goes to the recipient's open ticket. */
  onLeave: () => void;
}

export function CheckAnswer({ check, isAsking, onLeave }: AnswerProps) {
  const { t } = useTranslation();
  return (
    <div role="status" style={{ minHeight: 26 }}>
      {isAsking && !check && <Loader size={14} aria-label={t("chats.asking")} />}
      {check && (
        <Stack gap={4}>
          {check.problem === null && <Known check={check} />}
          {check.problem && <Problem check={check} onLeave={onLeave} />}
        </Stack>
      )}
    </div>
  );
}

function Known({ check: { display, onWhatsapp, contact } }: { check: ChatCheck }) {
  const { t } = useTranslation();
  const known = knownOf(onWhatsapp);
  return (
    <>
      <OnWhatsapp known={known}>{[display, t(`chats.on.${known}`)].filter(Boolean).join(" ")}</OnWhatsapp>
      {contact?.name && (
        <Text fz="sm" c="dimmed">
          {t("chats.is-client", { name: contact.name })}
        </Text>
      )}
    </>
  );
}

function Problem({ check, onLeave }: { check: ChatCheck; onLeave: () => void }) {
  const { t } = useTranslation();
  return (
    <Group gap={6} wrap="nowrap" align="flex-start">
      <CircleAlert size={16} aria-hidden style={{ flexShrink: 0, marginTop: 3 }} />
      <Text fz="sm">
        {check.problem}{" "}
        {check.liveTicket !== null && (
          <Anchor
            fz="sm"
            fw={600}
            renderRoot={(props) => (
              <Link
                {...props}
                to="/conversaciones/{-$number}"
                params={{ number: String(check.liveTicket) }}
                search={{}}
                onClick={onLeave}
              />
            )}
          >
            {t("chats.open-live", { number: check.liveTicket })}
          </Anchor>
        )}
      </Text>
    </Group>
  );
}
