/** Priority of a ticket: whether it is taken before others that have waited longer. */
import type { Ticket } from "@contract/contract.ts";

/** Whether it is to be taken before others that have waited longer. */
export const isPressing = ({
  urgent,
  asksForPerson,
  mood,
}: Pick<Ticket, "urgent" | "asksForPerson" | "mood">): boolean => urgent || asksForPerson || mood === "angry";
