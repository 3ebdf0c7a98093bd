/** Quick replies in the composer: a menu whose entries put their text into the message, where it can still be changed. */
import { ActionIcon, Menu, ScrollArea, Stack, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { Settings2, Zap } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { QuickReplyList } from "@contract/contract.ts";
import { useMay } from "../../../api/me.ts";
import { useAnswer } from "../../../api/queries.ts";
import { QueryBoundary } from "../../../components/query-boundary.tsx";
import { filledReply } from "./filled-reply.ts";

interface QuickRepliesProps {
  disabled: boolean;
  /** Of the client; null = nobody knows it. */
  name: string | null;
  put: (text: string) => void;
}

export function QuickReplies({ disabled, name, put }: QuickRepliesProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <Menu
      position="top-start"
      width={320}
      // When a text is put there, the focus goes on to the message.
      returnFocus={chosen === null}
      onOpen={() => setChosen(null)}
      onExitTransitionEnd={() => chosen !== null && put(chosen)}
    >
      <Menu.Target>
        <ActionIcon size={42} color="gray" disabled={disabled} aria-label={t("menu.replies")}>
          <Zap size={20} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Choices name={name} choose={setChosen} />
      </Menu.Dropdown>
    </Menu>
  );
}

function Choices({ name, choose }: { name: string | null; choose: (text: string) => void }) {
  const { t } = useTranslation();
  const asked = useAnswer<QuickReplyList>("/api/quick-replies", { fresh: true });
  const mayManage = useMay("supervisor");
  return (
    <QueryBoundary asked={asked}>
      {({ items }) => (
        <>
          {items.length === 0 && (
            <Stack gap={2} p="xs">
              <Text fz="sm">{t("replies.none")}</Text>
              {!mayManage && (
                <Text fz="sm" c="dimmed">
                  {t("replies.ask-supervisor")}
                </Text>
              )}
            </Stack>
          )}
          <ScrollArea.Autosize mah={320} type="auto">
            {items.map(({ id, name: called, text }) => {
              const filled = filledReply(text, name);
              return (
                <Menu.Item key={id} onClick={() => choose(filled)}>
                  <Text fz="sm" fw={500} truncate>
                    {called}
                  </Text>
                  <Text fz="xs" c="dimmed" lineClamp={2}>
                    {filled}
                  </Text>
                </Menu.Item>
              );
            })}
          </ScrollArea.Autosize>
          {mayManage && (
            <Menu.Item
              component={Link}
              to="/ajustes/respuestas"
              leftSection={<Settings2 size={16} aria-hidden />}
            >
              {t("replies.manage")}
            </Menu.Item>
          )}
        </>
      )}
    </QueryBoundary>
  );
}
