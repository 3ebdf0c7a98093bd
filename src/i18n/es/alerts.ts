/** Alerts to supervisors, reminders to main groups and overviews (/abiertos, /estado …), in Rioplatense Spanish. Part of `es/es.ts`. */
export const esAlerts = {
  // To the supervisor
  "alert.title": "🚨 *Ticket #{{number}}* · {{area}} · {{name}}",
  "alert.angry": "😠 El cliente está enojado (espera hace {{waited}}).",
  "alert.asks-for-person": "🙋 Pide hablar con una persona (espera hace {{waited}}).",
  "alert.unclaimed": "⏰ Nadie lo tomó: espera hace {{waited}}.",
  "alert.unanswered": "⏰ El cliente espera respuesta hace {{waited}}.",
  "alert.undelivered": "⚠️ Un mensaje no se pudo entregar al cliente (espera hace {{waited}}).",
  "alert.attended": "👤 Lo atiende *{{agent}}*.",
  "alert.nobody": "👤 Todavía no lo atiende nadie.",
  "alert.how": "👉 Para asignarlo, respondé citando este mensaje con el nombre del agente.",
  "alert.many.angry": "🚨 *{{n}} clientes están enojados*",
  "alert.many.asks-for-person": "🚨 *{{n}} clientes piden hablar con una persona*",
  "alert.many.unclaimed": "🚨 *{{n}} clientes esperan y nadie los tomó*",
  "alert.many.unanswered": "🚨 *{{n}} clientes esperan respuesta*",
  "alert.many.undelivered": "🚨 *A {{n}} clientes no se les pudo entregar un mensaje*",
  "alert.line": "• *#{{number}}* {{name}} · {{area}} · espera hace {{waited}}",
  "alert.line-attended": "• *#{{number}}* {{name}} · con *{{agent}}* · espera hace {{waited}}",
  "alert.how-many":
    "👉 Para asignar uno, respondé citando este mensaje con su número y el nombre del agente, por ejemplo: *1042 Juan*",
  "alert.which":
    "¿Cuál de ellos? Respondé citando este mensaje con el número y el nombre del agente: {{list}}.",
  "alert.who": "¿A quién se lo asigno? Respondé citando la alerta con el nombre de un agente: {{list}}.",
  "alert.who-unknown":
    "No encontré ningún agente llamado *{{name}}*. ¿A quién se lo asigno? Respondé citando la alerta con el nombre de un agente: {{list}}.",
  "alert.assigned": "✅ El ticket *#{{number}}* ({{name}}) quedó asignado a *{{agent}}*, en *{{room}}*.",
  "alert.assigned-away":
    "✅ El ticket *#{{number}}* ({{name}}) quedó asignado a *{{agent}}*, en *{{room}}*. ⚠️ Ojo: figura como {{presence}}.",
  "alert.order-late":
    "⏳ Esa orden llegó tarde: después de que la escribiste, el caso *#{{number}}* cambió de manos ({{date}}) y ahora lo tiene *{{agent}}*. No lo moví; si igual lo querés asignar, pedilo de nuevo.",
  "alert.order-late-waiting":
    "⏳ Esa orden llegó tarde: después de que la escribiste, el caso *#{{number}}* cambió de manos ({{date}}) y ahora espera a alguien. No lo moví; si igual lo querés asignar, pedilo de nuevo.",
  "alert.no-free-room":
    "*{{agent}}* tiene todos sus grupos ocupados:\n{{list}}\nElegí otro agente, o pedile que cierre uno.",
  "alert.no-room-yet":
    "Los grupos personales de *{{agent}}* todavía se están creando. Elegí otro agente o probá en un rato.",
  "alert.not-available":
    "*{{agent}}* figura como {{presence}}. Elegí otro agente, o pedile que escriba /conectado.",
  "summary.title": "📊 *Resumen del {{date}}*",
  "summary.moved": "🆕 Abiertos: *{{opened}}* · 🏁 Cerrados: *{{closed}}*",
  "summary.now": "⏳ Pendientes: *{{waiting}}* · 💬 En Progreso: *{{running}}*",
  "summary.claim-wait": "⏱️ Espera hasta que alguien lo toma: *{{wait}}* (mediana)",
  "summary.in-time": "🎯 Tomados antes del recordatorio: *{{percent}} %*",
  "summary.first-answer": "💬 Primera respuesta: *{{wait}}* (mediana)",
  "summary.agents": "👥 *Por agente*",
  "summary.agent-line": "• {{name}}: tomó {{taken}}, cerró {{closed}}",
  "summary.reasons": "🏷️ *Motivos de cierre*",
  "summary.reason-line": "• {{reason}}: {{n}}",

  // To a main group whose tickets nobody takes
  "reminder.waiting": "⏰ *Ticket #{{number}}* · {{name}} espera hace {{waited}} y nadie lo tomó.",
  "reminder.waiting-pressing": "⏰🔥 *Ticket #{{number}}* · {{name}} espera hace {{waited}} y nadie lo tomó.",
  "reminder.many": "⏰ *{{n}} tickets esperan y nadie los tomó*",
  "reminder.how-many":
    "👉 Para tomar uno, respondé citando su tarjeta, o escribí *tomo* y su número: *tomo {{number}}*.",
  "reminder.which": "¿Cuál? Escribí *tomo* y su número. Esperan: {{list}}.",
  "reminder.none": "✅ En este grupo ya no espera ningún ticket.",

  // /abiertos, /estado, /mis, /agentes
  "overview.open": "📋 *Casos abiertos de {{group}}*",
  "overview.open-anywhere": "📋 *Casos abiertos*",
  "overview.none": "✅ No hay casos abiertos en *{{group}}*.",
  "overview.none-anywhere": "✅ No hay casos abiertos.",
  "overview.waiting": "⏳ *Pendientes: {{n}}*",
  "overview.in-progress": "💬 *En Progreso: {{n}}*",
  "overview.waiting-line": "• *#{{number}}* {{name}} · espera hace {{waited}}",
  "overview.waiting-line-pressing": "• 🔥 *#{{number}}* {{name}} · espera hace {{waited}}",
  "overview.running-line": "• *#{{number}}* {{name}} · con *{{agent}}* hace {{since}}",
  "overview.unanswered-line": "• *#{{number}}* {{name}} · con *{{agent}}*, sin respuesta hace {{waited}}",
  "overview.client-of": "{{name}} ({{group}})",
  "overview.more": "… y {{n}} más",
  "overview.page": "📄 Página {{page}} de {{pages}} · otra: */abiertos {{other}}*",
  "overview.status": "📊 *{{group}}*",
  "overview.waiting-now_one": "⏳ Espera {{count}} caso: *#{{number}}* ({{name}}), hace {{waited}}.",
  "overview.waiting-now_other":
    "⏳ Esperan {{count}} casos. El más viejo: *#{{number}}* ({{name}}), hace {{waited}}.",
  "overview.waiting-none": "✅ No espera ningún caso.",
  "overview.agents": "👥 *Agentes*",
  "overview.no-agents": "Todavía no hay agentes.",
  "overview.agent-line": "• *{{name}}* · {{presence}} · grupos ocupados: {{open}} de {{rooms}}",
  "overview.agent-unregistered": "• *{{name}}* · ⚪ todavía no respondió LISTO",
  "overview.broken-rooms": "⚠️ {{n}} con problemas",
  "overview.mine": "*{{name}}*, tus casos abiertos:",
  "overview.mine-none": "*{{name}}*, no tenés casos abiertos.",
  "overview.mine-line": "• *#{{number}}* {{name}} · {{room}} · sin movimiento hace {{idle}}",
  "overview.mine-unanswered-line":
    "• *#{{number}}* {{name}} · {{room}} · espera tu respuesta hace {{waited}}",
} as const;
