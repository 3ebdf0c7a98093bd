/** Rendering of WhatsApp's text formatting (bold, italic, links …) as elements, never as HTML source. */
import { Anchor } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import styles from "../conversations.module.css";
import { isFewEmoji, toPieces, type Piece } from "./whatsapp-format.ts";

/** Longer texts are collapsed, in characters; WhatsApp does so too. */
const FOLDED = 1500;

export function FormattedText({ text }: { text: string }) {
  const { t } = useTranslation();
  const [isWhole, setWhole] = useState(text.length <= FOLDED * 1.2);
  if (isFewEmoji(text)) return <p className={`${styles["text"]} ${styles["big"]}`}>{text.trim()}</p>;
  return (
    <p className={styles["text"]}>
      <Pieces pieces={toPieces(isWhole ? text : text.slice(0, FOLDED))} />
      {!isWhole && (
        <>
          {"… "}
          <Anchor component="button" type="button" fz="inherit" onClick={() => setWhole(true)}>
            {t("conversations.read-more")}
          </Anchor>
        </>
      )}
    </p>
  );
}

function Pieces({ pieces }: { pieces: Piece[] }) {
  // Pieces of one text never change their places.
  // eslint-disable-next-line react/no-array-index-key
  return pieces.map((piece, index) => <OnePiece key={index} piece={piece} />);
}

function OnePiece({ piece }: { piece: Piece }) {
  switch (piece.kind) {
    case "text":
      return piece.text;
    case "bold":
      return (
        <strong>
          <Pieces pieces={piece.pieces} />
        </strong>
      );
    case "italic":
      return (
        <em>
          <Pieces pieces={piece.pieces} />
        </em>
      );
    case "strike":
      return (
        <s>
          <Pieces pieces={piece.pieces} />
        </s>
      );
    case "code":
      return <code>{piece.text}</code>;
    case "link":
      return (
        <a href={piece.href} target="_blank" rel="noopener noreferrer nofollow">
          {piece.text}
        </a>
      );
  }
}
