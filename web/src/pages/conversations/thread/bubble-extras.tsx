/** Quotation and reactions of a message bubble. */
import { Text, VisuallyHidden } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Entry } from "@contract/contract.ts";
import styles from "../conversations.module.css";
import { quotedText } from "../kinds.ts";

export function Quote({
  quote,
  client,
  jumpTo,
}: {
  quote: NonNullable<Entry["quote"]>;
  client: string;
  jumpTo: (entry: number) => void;
}) {
  const { t } = useTranslation();
  const isTheirs = quote.side === "client" || quote.side === "menu";
  return (
    <button
      type="button"
      className={styles["quote"]}
      style={{ borderBlock: 0, borderInlineEnd: 0, color: "inherit", cursor: "pointer" }}
      onClick={() => jumpTo(quote.entry)}
    >
      <VisuallyHidden>{t("conversations.go-to-quoted")} </VisuallyHidden>
      <Text component="span" display="block" fz={12} fw={700}>
        {isTheirs ? client : t("conversations.by.us")}
      </Text>
      <span className={styles["quoteText"]}>{quotedText(quote)}</span>
    </button>
  );
}

/** A quotation of a message that no conversation here contains, so it is no link. */
export function Quoted({ quoted }: { quoted: NonNullable<Entry["quoted"]> }) {
  const { t } = useTranslation();
  return (
    <div className={styles["quote"]}>
      <Text component="span" display="block" fz={12} fw={700}>
        {t(
          `conversations.quoted-${quoted.fromStatus ? "status" : "elsewhere"}${quoted.verified ? "" : "-unverified"}`,
        )}
      </Text>
      <span className={styles["quoteText"]}>{quotedText(quoted)}</span>
    </div>
  );
}

export function Reactions({ reactions, client }: Pick<Entry, "reactions"> & { client: string }) {
  const { t } = useTranslation();
  const named = reactions.map(({ emoji, by, author }) =>
    t("conversations.reacted", {
      emoji,
      name: by === "client" ? client : (author?.name ?? t("conversations.by.handset")),
    }),
  );
  return (
    <span className={styles["reactions"]} title={named.join(", ")}>
      <span aria-hidden>{reactions.map(({ emoji }) => emoji).join(" ")}</span>
      <VisuallyHidden>{named.join(", ")}</VisuallyHidden>
    </span>
  );
}
