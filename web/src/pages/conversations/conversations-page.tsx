/** "Conversaciones": list, thread and client beside each other; on a phone one at a time. */
import { Drawer, EmptyState, VisuallyHidden } from "@mantine/core";
import { useDocumentTitle, useLocalStorage, useMediaQuery } from "@mantine/hooks";
import { MessagesSquare } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { usePlace } from "./address.ts";
import { ClientColumn } from "./client-column.tsx";
import styles from "./conversations.module.css";
import { ListColumn } from "./list-column.tsx";
import { ThreadView } from "./thread-view.tsx";

export function ConversationsPage() {
  const { t } = useTranslation();
  const { number, entry } = usePlace();
  useDocumentTitle(`${number === null ? "" : `#${number} · `}${t("menu.conversations")} · Relevo`);
  const isWide = useMediaQuery("(min-width: 75em)", true);
  const [isKept, setKept] = useLocalStorage({ key: "relevo-client-column", defaultValue: true });
  const [isDrawn, setDrawn] = useState(false);
  const isClientShown = isWide ? isKept : isDrawn;
  return (
    <div className={styles["columns"]} data-open={number === null ? undefined : ""}>
      <section className={styles["list"]} aria-label={t("conversations.list")}>
        <VisuallyHidden>
          <h1>{t("menu.conversations")}</h1>
        </VisuallyHidden>
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
            toggleClient={() => (isWide ? setKept(!isKept) : setDrawn(!isDrawn))}
          />
        )}
      </section>
      {number !== null && isWide && isKept && (
        <aside className={styles["client"]} aria-label={t("conversations.client-data")}>
          <ClientColumn number={number} />
        </aside>
      )}
      {number !== null && !isWide && (
        <Drawer
          opened={isDrawn}
          onClose={() => setDrawn(false)}
          position="right"
          size="min(100%, 400px)"
          title={t("conversations.client-data")}
          closeButtonProps={{ "aria-label": t("do.close"), size: "lg" }}
          padding={0}
          styles={{ header: { paddingInline: 16 } }}
        >
          <ClientColumn number={number} />
        </Drawer>
      )}
    </div>
  );
}
