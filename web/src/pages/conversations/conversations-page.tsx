/**
 * Conversations page ("Conversaciones"): list, thread and contact details side by side; on a phone one at a
 * time.
 */
import { EmptyState, VisuallyHidden } from "@mantine/core";
import { useLocalStorage, useMediaQuery } from "@mantine/hooks";
import { MessagesSquare } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Sheet } from "../../components/dialogs/dialog.tsx";
import { useShortcut } from "../../components/shortcuts.ts";
import { usePlace } from "./address.ts";
import { ClientColumn } from "./client/client-column.tsx";
import styles from "./conversations.module.css";
import { ClientRoom } from "./client/client-room.tsx";
import { ListColumn } from "./list/list-column.tsx";
import { ThreadView } from "./thread/thread-view.tsx";
import { usePageTitle } from "../../components/page-title.ts";

export function ConversationsPage() {
  const { t } = useTranslation();
  const { number, entry } = usePlace();
  usePageTitle(`${number === null ? "" : `#${number} · `}${t("menu.conversations")}`);
  const isWide = useMediaQuery("(min-width: 75em)", true);
  const [isKept, setKept] = useLocalStorage({ key: "relevo-client-column", defaultValue: true });
  const [isDrawn, setDrawn] = useState(false);
  const isClientShown = isWide ? isKept : isDrawn;
  const toggleClient = (): void => (isWide ? setKept(!isKept) : setDrawn(!isDrawn));
  useShortcut("client", number === null ? null : toggleClient);
  return (
    <div className={styles["columns"]} data-open={number === null ? undefined : ""}>
      {/* Apart from the list, which a phone hides while a conversation is open. */}
      <VisuallyHidden>
        <h1>{t("menu.conversations")}</h1>
      </VisuallyHidden>
      <section className={styles["list"]} aria-label={t("conversations.list")}>
        <ListColumn />
      </section>
      <section className={styles["thread"]} aria-label={t("conversations.thread")}>
        {number === null ? (
          <EmptyState
            my="auto"
            icon={<MessagesSquare />}
            title={t("conversations.none-open")}
            description={t("conversations.none-open-what")}
          />
        ) : (
          <ThreadView
            key={number}
            number={number}
            entry={entry}
            isClientShown={isClientShown}
            toggleClient={toggleClient}
          />
        )}
      </section>
      {number !== null && isWide && isKept && <ClientRoom number={number} />}
      {number !== null && !isWide && (
        <Sheet
          opened={isDrawn}
          onClose={() => setDrawn(false)}
          size="min(100%, 400px)"
          title={t("conversations.client-data")}
          flush
        >
          <ClientColumn number={number} />
        </Sheet>
      )}
    </div>
  );
}
