/** Middle column: one conversation with header, entries, composer and picture viewer. */
import { Box, Center, Loader } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMay } from "../../../api/me.ts";
import { clientName } from "../../../components/tickets/client-name.ts";
import { Complaint } from "../../../components/query-boundary.tsx";
import { Composer } from "../compose/composer.tsx";
import styles from "../conversations.module.css";
import { useDrop } from "../compose/drop.ts";
import { PictureViewer } from "./picture-viewer.tsx";
import { ThreadHeader } from "./thread-header.tsx";
import { ThreadLines } from "./thread-lines.tsx";
import { useThread } from "./use-thread.ts";

interface ThreadProps {
  number: number;
  /** The entry to begin at; null = the newest. */
  entry: number | null;
  /** Whether the third column is shown. */
  isClientShown: boolean;
  toggleClient: () => void;
}

export function ThreadView({ number, entry, isClientShown, toggleClient }: ThreadProps) {
  const { t } = useTranslation();
  const thread = useThread(number, entry);
  const mayWrite = useMay("operator");
  const [shown, setShown] = useState<number | null>(null);
  const [sent, setSent] = useState(0);
  const [files, setFiles] = useState<File[]>([]);
  const { page, known } = thread;
  const mayMessage = mayWrite && (page?.can.includes("message") ?? false);
  const drop = useDrop(mayMessage, (dropped) => setFiles([...files, ...dropped]));
  if (!page || !known || thread.isArriving)
    return (
      <Center flex={1} p="md" aria-busy="true">
        {thread.error ? <Complaint error={thread.error} again={thread.again} /> : <Loader />}
      </Center>
    );
  const client = clientName(page.ticket.contact);
  return (
    <>
      <ThreadHeader page={page} isClientShown={isClientShown} toggleClient={toggleClient} />
      <div className={styles["paper"]} {...drop.on}>
        {thread.error && (
          <Box p="xs">
            <Complaint error={thread.error} again={thread.again} />
          </Box>
        )}
        <ThreadLines
          thread={thread}
          known={known}
          page={page}
          client={client}
          entry={entry}
          mayRetry={mayWrite}
          sent={sent}
          openPicture={setShown}
        />
        {drop.isOver && <div className={styles["drop"]}>{t("conversations.drop")}</div>}
      </div>
      <Composer page={page} files={files} setFiles={setFiles} onSent={() => setSent(sent + 1)} />
      <PictureViewer entries={known.entries} shown={shown} show={setShown} />
    </>
  );
}
