/** Delivery status icons (ticks) of a message of ours. */
import { VisuallyHidden } from "@mantine/core";
import { Check, CheckCheck, CircleAlert, Clock3 } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Entry } from "@contract/contract.ts";
import styles from "../conversations.module.css";

const icons = { waiting: Clock3, sent: Check, delivered: CheckCheck, read: CheckCheck, failed: CircleAlert };

type Delivery = NonNullable<Entry["delivery"]>;

export function Ticks({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation();
  const far = howFar(delivery);
  const Icon = icons[far];
  return (
    <span
      data-ticks={far}
      className={far === "read" ? styles["read"] : undefined}
      style={{ display: "flex" }}
    >
      <Icon size={15} aria-hidden />
      <VisuallyHidden>{t(`conversations.tick.${far}`)}</VisuallyHidden>
    </span>
  );
}

function howFar({ state, deliveredAt, readAt }: Delivery): keyof typeof icons {
  if (state === "dead") return "failed";
  if (readAt !== null) return "read";
  if (deliveredAt !== null) return "delivered";
  return state === "sent" ? "sent" : "waiting";
}
