/**
 * Cron jobs that are verbs of the desk: name, when (on the company's clock; six fields begin with seconds), verb. Each verb takes
 * what is due from the rows and may run twice in the same minute without harm. The others (inbox, files, backups, retention):
 * `app/maintenance-jobs.ts`; `app.ts` joins both lists.
 */
import { rollAlerts } from "../desk/alerts/alerts.ts";
import { postGathered } from "../desk/lifecycle/queueing/card.ts";
import {
  followDate,
  nudgeUnanswered,
  remindWaiting,
  reportUnanswered,
  reportWaiting,
} from "../desk/alerts/clocks.ts";
import { tellReview } from "../desk/review.ts";
import { dailySummary } from "../desk/alerts/summary.ts";
import { giveUpUnreadable, tidy } from "../desk/tidy.ts";
import type { Job } from "./run.ts";

export const jobs: Job[] = [
  { name: "post tickets whose gathering is over", cron: "* * * * * *", verb: postGathered },
  { name: "follow a date that was set back", cron: "* * * * *", verb: followDate },
  { name: "let through what stayed unreadable", cron: "* * * * *", verb: giveUpUnreadable },
  { name: "remind main groups of waiting tickets", cron: "* * * * *", verb: remindWaiting },
  { name: "tell the supervisor of waiting tickets", cron: "* * * * *", verb: reportWaiting },
  { name: "nudge agents who owe an answer", cron: "* * * * *", verb: nudgeUnanswered },
  { name: "tell the supervisor of owed answers", cron: "* * * * *", verb: reportUnanswered },
  { name: "bring the supervisor's alerts up to date", cron: "* * * * *", verb: rollAlerts },
  { name: "tell the supervisor of what waits for review", cron: "* * * * *", verb: tellReview },
  // Every minute of the evening, so that being switched off at eight does not cost the day's summary.
  { name: "send the day's summary", cron: "* 20-23 * * *", verb: dailySummary },
  { name: "forget what nobody needs any more", cron: "17 4 * * *", verb: tidy },
];
