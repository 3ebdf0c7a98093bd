/** What waits for a person to look at it, in English. Part of `en/en.ts`. */
import type { esReview } from "../es/review.ts";

export const enReview: Record<keyof typeof esReview, string> = {
  "review.title_one": "⚠️ *There is {{count}} thing to review*",
  "review.title_other": "⚠️ *There are {{count}} things to review*",
  "review.count.event_one": "{{count}} message that came and could not be processed",
  "review.count.event_other": "{{count}} messages that came and could not be processed",
  "review.count.arrival_one": "{{count}} message that came and could not be read or stored",
  "review.count.arrival_other": "{{count}} messages that came and could not be read or stored",
  "review.count.message_one": "{{count}} message that could not be sent",
  "review.count.message_other": "{{count}} messages that could not be sent",
  "review.count.step_one": "{{count}} task with groups that failed",
  "review.count.step_other": "{{count}} tasks with groups that failed",
  "review.count.job_one": "{{count}} automatic task that fails",
  "review.count.job_other": "{{count}} automatic tasks that fail",
  "review.how": "Everything is kept. In the panel, “To review” says why, and lets you retry or discard it.",
  "review.over": "✅ Nothing is left to review.",
  "review.why.event":
    "An error of the program stopped this message. It is stored. Retry after updating; if it fails again, tell whoever maintains the system.",
  "review.why.decode":
    "The message came and the program could not read it. It is stored. Retry after updating.",
  "review.why.store":
    "The message came and could not be put in its place. It is tried again by itself; you can also retry now.",
  "review.why.job":
    "This automatic task failed the last time. It is tried again by itself at its time; you can also retry now.",
  "review.why.stray":
    "An error in the program made something it was doing fail, and the program went on. What was stored is still stored. The server's log has the details: if it happens again, tell whoever looks after the system. “Retry” takes it off the list.",
  "review.why.ended":
    "An error stopped the program, which started again. What was stored is still stored, and what was pending went on. The server's log has the details: tell whoever looks after the system. “Retry” takes it off the list.",
  "review.why.damaged":
    "Stored values are damaged and cannot be read (table, column and how many): {{list}}. Only what they said is missing; everything else goes on. It is usually the server's disk: check it, and tell whoever maintains the system. A backup from before the damage brings them back, but without what happened since. Once they can be read again, this leaves the list by itself.",
  "review.why.disk": "The server's disk is full or did not answer. Make room and retry.",
  "review.why.unknown": "Nobody knows why. The server's log says more.",
  "review.step.create-main-group": "Create the group",
  "review.step.create-room": "Create the personal group",
  "review.step.add-to-group": "Add to the group",
  "review.step.promote": "Make an administrator of the group",
  "review.step.invite": "Invite to the group",
  "review.step.ask-ready": "Ask for LISTO",
  "review.step.rename": "Rename the group",
  "review.step.remove-from-group": "Remove from the group",
  "review.job.post-tickets-whose-gathering-is-over": "Post the new cards",
  "review.job.let-through-what-stayed-unreadable": "Tell of unreadable messages",
  "review.job.remind-main-groups-of-waiting-tickets": "Remind of waiting tickets",
  "review.job.tell-the-supervisor-of-waiting-tickets": "Tell the supervisor of waiting tickets",
  "review.job.nudge-agents-who-owe-an-answer": "Nudge agents who owe an answer",
  "review.job.tell-the-supervisor-of-owed-answers": "Tell the supervisor of owed answers",
  "review.job.send-the-day-s-summary": "Send the day's summary",
  "review.job.make-room-among-the-files": "Make room among the files",
  "review.job.make-the-daily-backup": "Make the daily backup",
  "review.job.forget-what-is-too-old": "Delete what is too old",
  "review.job.measure-what-is-stored": "Measure what is stored",
  "review.job.look-for-damaged-values": "Check that everything stored can be read",
  "review.job.stray-error": "Unexpected error",
  "review.job.program-ended": "The program stopped",
  "review.job.other": "Automatic task",
  "audit.review.retried": "Had {{count}} of the things to review retried ({{items}})",
  "audit.review.discarded": "Discarded {{count}} of the things to review ({{items}})",
};
