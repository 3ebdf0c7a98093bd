/** Alerts to supervisors, reminders to main groups and overviews, in English. Same keys as `es/alerts.ts`. */
import type { esAlerts } from "../es/alerts.ts";

export const enAlerts: Record<keyof typeof esAlerts, string> = {
  // To the supervisor
  "alert.title": "🚨 *Ticket #{{number}}* · {{area}} · {{name}}",
  "alert.angry": "😠 The client is angry (waiting for {{waited}}).",
  "alert.asks-for-person": "🙋 Wants to talk to a person (waiting for {{waited}}).",
  "alert.unclaimed": "⏰ Nobody took it: waiting for {{waited}}.",
  "alert.unanswered": "⏰ The client has been waiting for an answer for {{waited}}.",
  "alert.undelivered": "⚠️ A message could not be delivered to the client (waiting for {{waited}}).",
  "alert.attended": "👤 *{{agent}}* has it.",
  "alert.nobody": "👤 Nobody has it yet.",
  "alert.how": "👉 To assign it, reply quoting this message with the agent's name.",
  "alert.many.angry": "🚨 *{{n}} clients are angry*",
  "alert.many.asks-for-person": "🚨 *{{n}} clients ask to talk to a person*",
  "alert.many.unclaimed": "🚨 *{{n}} clients are waiting and nobody took them*",
  "alert.many.unanswered": "🚨 *{{n}} clients are waiting for an answer*",
  "alert.many.undelivered": "🚨 *A message could not be delivered to {{n}} clients*",
  "alert.line": "• *#{{number}}* {{name}} · {{area}} · waiting for {{waited}}",
  "alert.line-attended": "• *#{{number}}* {{name}} · with *{{agent}}* · waiting for {{waited}}",
  "alert.how-many":
    "👉 To assign one, reply quoting this message with its number and the agent's name, for example: *1042 Juan*",
  "alert.which": "Which of them? Reply quoting this message with the number and the agent's name: {{list}}.",
  "alert.who": "Who should I assign it to? Reply quoting the alert with an agent's name: {{list}}.",
  "alert.who-unknown":
    "I found no agent called *{{name}}*. Who should I assign it to? Reply quoting the alert with an agent's name: {{list}}.",
  "alert.assigned": "✅ Ticket *#{{number}}* ({{name}}) was assigned to *{{agent}}*, in *{{room}}*.",
  "alert.assigned-away":
    "✅ Ticket *#{{number}}* ({{name}}) was assigned to *{{agent}}*, in *{{room}}*. ⚠️ Mind you: their status is {{presence}}.",
  "alert.order-late":
    "⏳ That order came late: after you wrote it, case *#{{number}}* changed hands ({{date}}) and *{{agent}}* has it now. I did not move it; if you still want to assign it, ask again.",
  "alert.order-late-waiting":
    "⏳ That order came late: after you wrote it, case *#{{number}}* changed hands ({{date}}) and now waits for somebody. I did not move it; if you still want to assign it, ask again.",
  "alert.no-free-room":
    "All groups of *{{agent}}* are busy:\n{{list}}\nChoose another agent, or ask them to close one.",
  "alert.no-room-yet":
    "The personal groups of *{{agent}}* are still being created. Choose another agent or try again in a while.",
  "alert.not-available":
    "*{{agent}}* is {{presence}}. Choose another agent, or ask them to write /conectado.",
  "summary.title": "📊 *Summary of {{date}}*",
  "summary.moved": "🆕 Opened: *{{opened}}* · 🏁 Closed: *{{closed}}*",
  "summary.now": "⏳ Waiting: *{{waiting}}* · 💬 In progress: *{{running}}*",
  "summary.claim-wait": "⏱️ Wait until taken: *{{wait}}* (median)",
  "summary.in-time": "🎯 Taken before the reminder: *{{percent}}%*",
  "summary.first-answer": "💬 First answer: *{{wait}}* (median)",
  "summary.agents": "👥 *By agent*",
  "summary.agent-line": "• {{name}}: took {{taken}}, closed {{closed}}",
  "summary.reasons": "🏷️ *Closing reasons*",
  "summary.reason-line": "• {{reason}}: {{n}}",

  // To a main group whose tickets nobody takes
  "reminder.waiting":
    "⏰ *Ticket #{{number}}* · {{name}} has been waiting for {{waited}} and nobody took it.",
  "reminder.waiting-pressing":
    "⏰🔥 *Ticket #{{number}}* · {{name}} has been waiting for {{waited}} and nobody took it.",
  "reminder.many": "⏰ *{{n}} tickets are waiting and nobody has taken them*",
  "reminder.how-many":
    "👉 To take one, reply quoting its card, or write *tomo* and its number: *tomo {{number}}*.",
  "reminder.which": "Which one? Write *tomo* and its number. Waiting: {{list}}.",
  "reminder.none": "✅ No ticket is waiting in this group any more.",

  // /abiertos, /estado, /mis, /agentes
  "overview.open": "📋 *Open cases of {{group}}*",
  "overview.open-anywhere": "📋 *Open cases*",
  "overview.none": "✅ There are no open cases in *{{group}}*.",
  "overview.none-anywhere": "✅ There are no open cases.",
  "overview.waiting": "⏳ *Waiting: {{n}}*",
  "overview.in-progress": "💬 *In progress: {{n}}*",
  "overview.waiting-line": "• *#{{number}}* {{name}} · waiting for {{waited}}",
  "overview.waiting-line-pressing": "• 🔥 *#{{number}}* {{name}} · waiting for {{waited}}",
  "overview.running-line": "• *#{{number}}* {{name}} · with *{{agent}}* for {{since}}",
  "overview.unanswered-line": "• *#{{number}}* {{name}} · with *{{agent}}*, unanswered for {{waited}}",
  "overview.client-of": "{{name}} ({{group}})",
  "overview.more": "… and {{n}} more",
  "overview.page": "📄 Page {{page}} of {{pages}} · another: */abiertos {{other}}*",
  "overview.status": "📊 *{{group}}*",
  "overview.waiting-now_one": "⏳ {{count}} case is waiting: *#{{number}}* ({{name}}), for {{waited}}.",
  "overview.waiting-now_other":
    "⏳ {{count}} cases are waiting. The oldest: *#{{number}}* ({{name}}), for {{waited}}.",
  "overview.waiting-none": "✅ No case is waiting.",
  "overview.agents": "👥 *Agents*",
  "overview.no-agents": "There are no agents yet.",
  "overview.agent-line": "• *{{name}}* · {{presence}} · groups busy: {{open}} of {{rooms}}",
  "overview.agent-unregistered": "• *{{name}}* · ⚪ has not answered LISTO yet",
  "overview.broken-rooms": "⚠️ {{n}} with problems",
  "overview.mine": "*{{name}}*, your open cases:",
  "overview.mine-none": "*{{name}}*, you have no open cases.",
  "overview.mine-line": "• *#{{number}}* {{name}} · {{room}} · no activity for {{idle}}",
  "overview.mine-unanswered-line":
    "• *#{{number}}* {{name}} · {{room}} · waiting for your answer for {{waited}}",
};
