/** Resizable column of the contact details; the browser remembers its width. */
import { useLocalStorage } from "@mantine/hooks";
import { useState, type KeyboardEvent, type PointerEvent } from "react";
import { useTranslation } from "react-i18next";
import { ClientColumn } from "./client-column.tsx";
import styles from "../conversations.module.css";

const NARROWEST = 240;
const WIDEST = 520;
const USUAL = 300;
const STEP = 20;

const within = (width: number): number => Math.round(Math.min(WIDEST, Math.max(NARROWEST, width)));

export function ClientRoom({ number }: { number: number }) {
  const { t } = useTranslation();
  const [kept, keep] = useLocalStorage({
    key: "relevo-client-width",
    defaultValue: USUAL,
    getInitialValueInEffect: false,
  });
  const [dragged, setDragged] = useState<number | null>(null);
  const width = within(dragged ?? kept);
  return (
    <aside className={styles["client"]} style={{ width }} aria-label={t("conversations.client-data")}>
      <Edge width={width} drag={setDragged} keep={keep} />
      <div className={styles["clientRoom"]}>
        <ClientColumn number={number} />
      </div>
    </aside>
  );
}

interface EdgeProps {
  width: number;
  /** The width while it is dragged; null = released. */
  drag: (width: number | null) => void;
  keep: (width: number) => void;
}

function Edge({ width, drag, keep }: EdgeProps) {
  const { t } = useTranslation();
  const [from, setFrom] = useState<{ x: number; width: number } | null>(null);
  const widthAt = ({ clientX }: PointerEvent): number =>
    from === null ? width : within(from.width + from.x - clientX);
  const onKeyDown = (event: KeyboardEvent): void => {
    const wider = { ArrowLeft: STEP, ArrowRight: -STEP }[event.key];
    if (wider === undefined) return;
    event.preventDefault();
    keep(within(width + wider));
  };
  return (
    <div
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t("conversations.client-width")}
      aria-valuenow={width}
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      className={styles["edge"]}
      onKeyDown={onKeyDown}
      onDoubleClick={() => keep(USUAL)}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setFrom({ x: event.clientX, width });
      }}
      onPointerMove={(event) => from && drag(widthAt(event))}
      onPointerUp={(event) => {
        if (from) keep(widthAt(event));
        setFrom(null);
        drag(null);
      }}
      onPointerCancel={() => {
        setFrom(null);
        drag(null);
      }}
    />
  );
}
