/** Wording of ticket events: one line of a ticket's history. */
import { i18n } from "../../../words/words.ts";
import type { Names } from "../names.ts";
import type { TicketEvent } from "./timeline.ts";

const causes = ["angry", "asks-for-person", "unclaimed", "unanswered", "undelivered"] as const;

/** null = the event is not shown. Of one whose facts are damaged nobody is named whom they do not name. */
export function eventWords(one: TicketEvent, names: Names): string | null {
  const who = one.by ?? i18n.t(one.damaged ? "conversations.event.somebody" : "conversations.event.program");
  const words = sentenceOf(one, who, names);
  return one.damaged && words !== null ? i18n.t("conversations.event.damaged", { words }) : words;
}

function sentenceOf({ event, facts }: TicketEvent, who: string, names: Names): string | null {
  const reason = text(facts["reason"]);
  const agent = names.agent(facts["agent"]);
  const sentences: Record<string, () => string | null> = {
    opened: () =>
      facts["origin"] === "induced"
        ? i18n.t("conversations.event.induced", { who })
        : i18n.t("conversations.event.opened"),
    queued: () => i18n.t("conversations.event.queued", { group: names.group(facts["mainGroup"]) }),
    claimed: () =>
      facts["agent"] === undefined
        ? i18n.t("conversations.event.taken", { who })
        : i18n.t("conversations.event.claimed", { agent }),
    assigned: () =>
      withReason(
        i18n.t("conversations.event.assigned", { who, agent: text(facts["panelName"]) ?? agent }),
        reason,
      ),
    transferred: () => withReason(transferred(who, facts, names), reason),
    requeued: () => withReason(transferred(who, facts, names), reason),
    released: () => i18n.t("conversations.event.released", { who }),
    closed: () => withReason(i18n.t("conversations.event.closed", { who }), reason),
    reopened: () => i18n.t("conversations.event.reopened", { who }),
    merged: () =>
      i18n.t("conversations.event.merged", { gone: facts["gone"] ?? "", kept: facts["kept"] ?? "" }),
    moved: () => i18n.t("conversations.event.moved"),
    reminded: () => i18n.t("conversations.event.reminded"),
    reported: () => reported(facts),
    tagged: () => tagged(who, facts),
  };
  return sentences[event]?.() ?? null;
}

function transferred(who: string, facts: TicketEvent["facts"], names: Names): string {
  return (facts["mainGroup"] ?? null) === null
    ? i18n.t("conversations.event.transferred-agent", { who, agent: names.agent(facts["agent"]) })
    : i18n.t("conversations.event.transferred-group", { who, group: names.group(facts["mainGroup"]) });
}

function reported(facts: TicketEvent["facts"]): string {
  const cause = causes.find((one) => one === facts["cause"]);
  return cause
    ? i18n.t("conversations.event.reported", { cause: i18n.t(`conversations.cause.${cause}`) })
    : i18n.t("conversations.event.reported-plain");
}

function tagged(who: string, facts: TicketEvent["facts"]): string {
  const added = text(facts["added"]);
  const removed = text(facts["removed"]);
  const parts = [
    added && i18n.t("conversations.event.tag-added", { who, tags: added }),
    removed && i18n.t("conversations.event.tag-removed", { who, tags: removed }),
  ];
  return parts.filter(Boolean).join(" · ");
}

const withReason = (sentence: string, reason: string | null): string =>
  reason === null ? sentence : `${sentence}: “${reason}”`;

const text = (fact: string | number | null | undefined): string | null =>
  fact === null || fact === undefined || fact === "" ? null : String(fact);
