/** Alerts to supervisors, reminders to main groups and overviews, in Brazilian Portuguese. Same keys as `es/alerts.ts`. */
import type { esAlerts } from "../es/alerts.ts";

export const ptAlerts: Record<keyof typeof esAlerts, string> = {
  // To the supervisor
  "alert.title": "🚨 *Ticket #{{number}}* · {{area}} · {{name}}",
  "alert.angry": "😠 O cliente está irritado (espera há {{waited}}).",
  "alert.asks-for-person": "🙋 Quer falar com uma pessoa (espera há {{waited}}).",
  "alert.unclaimed": "⏰ Ninguém pegou: espera há {{waited}}.",
  "alert.unanswered": "⏰ O cliente espera resposta há {{waited}}.",
  "alert.undelivered": "⚠️ Uma mensagem não pôde ser entregue ao cliente (espera há {{waited}}).",
  "alert.attended": "👤 Está com *{{agent}}*.",
  "alert.nobody": "👤 Ainda não está com ninguém.",
  "alert.how": "👉 Para atribuir, responda citando esta mensagem com o nome do agente.",
  "alert.many.angry": "🚨 *{{n}} clientes estão irritados*",
  "alert.many.asks-for-person": "🚨 *{{n}} clientes pedem para falar com uma pessoa*",
  "alert.many.unclaimed": "🚨 *{{n}} clientes esperam e ninguém os assumiu*",
  "alert.many.unanswered": "🚨 *{{n}} clientes esperam resposta*",
  "alert.many.undelivered": "🚨 *Não foi possível entregar uma mensagem a {{n}} clientes*",
  "alert.line": "• *#{{number}}* {{name}} · {{area}} · espera há {{waited}}",
  "alert.line-attended": "• *#{{number}}* {{name}} · com *{{agent}}* · espera há {{waited}}",
  "alert.how-many":
    "👉 Para atribuir um, responda citando esta mensagem com o número e o nome do agente, por exemplo: *1042 Juan*",
  "alert.which": "Qual deles? Responda citando esta mensagem com o número e o nome do agente: {{list}}.",
  "alert.who": "A quem atribuo? Responda citando o alerta com o nome de um agente: {{list}}.",
  "alert.who-unknown":
    "Não encontrei nenhum agente chamado *{{name}}*. A quem atribuo? Responda citando o alerta com o nome de um agente: {{list}}.",
  "alert.assigned": "✅ O ticket *#{{number}}* ({{name}}) foi atribuído a *{{agent}}*, em *{{room}}*.",
  "alert.assigned-away":
    "✅ O ticket *#{{number}}* ({{name}}) foi atribuído a *{{agent}}*, em *{{room}}*. ⚠️ Atenção: está como {{presence}}.",
  "alert.order-late":
    "⏳ Essa ordem chegou tarde: depois que você a escreveu, o caso *#{{number}}* mudou de mãos ({{date}}) e agora está com *{{agent}}*. Não o movi; se ainda quiser atribuí-lo, peça de novo.",
  "alert.order-late-waiting":
    "⏳ Essa ordem chegou tarde: depois que você a escreveu, o caso *#{{number}}* mudou de mãos ({{date}}) e agora espera alguém. Não o movi; se ainda quiser atribuí-lo, peça de novo.",
  "alert.no-free-room":
    "*{{agent}}* está com todos os grupos ocupados:\n{{list}}\nEscolha outro agente, ou peça que feche um.",
  "alert.no-room-yet":
    "Os grupos pessoais de *{{agent}}* ainda estão sendo criados. Escolha outro agente ou tente daqui a pouco.",
  "alert.not-available":
    "*{{agent}}* está como {{presence}}. Escolha outro agente, ou peça que escreva /conectado.",
  "summary.title": "📊 *Resumo de {{date}}*",
  "summary.moved": "🆕 Abertos: *{{opened}}* · 🏁 Fechados: *{{closed}}*",
  "summary.now": "⏳ Pendentes: *{{waiting}}* · 💬 Em andamento: *{{running}}*",
  "summary.claim-wait": "⏱️ Espera até alguém pegar: *{{wait}}* (mediana)",
  "summary.in-time": "🎯 Pegos antes do lembrete: *{{percent}}%*",
  "summary.first-answer": "💬 Primeira resposta: *{{wait}}* (mediana)",
  "summary.agents": "👥 *Por agente*",
  "summary.agent-line": "• {{name}}: pegou {{taken}}, fechou {{closed}}",
  "summary.reasons": "🏷️ *Motivos de fechamento*",
  "summary.reason-line": "• {{reason}}: {{n}}",

  // To a main group whose tickets nobody takes
  "reminder.waiting": "⏰ *Ticket #{{number}}* · {{name}} espera há {{waited}} e ninguém pegou.",
  "reminder.waiting-pressing": "⏰🔥 *Ticket #{{number}}* · {{name}} espera há {{waited}} e ninguém pegou.",
  "reminder.many": "⏰ *{{n}} tickets estão esperando e ninguém pegou*",
  "reminder.how-many":
    "👉 Para pegar um, responda citando o cartão dele, ou escreva *tomo* e o número: *tomo {{number}}*.",
  "reminder.which": "Qual? Escreva *tomo* e o número. Esperando: {{list}}.",
  "reminder.none": "✅ Neste grupo já não há nenhum ticket esperando.",

  // /abiertos, /estado, /mis, /agentes
  "overview.open": "📋 *Casos abertos de {{group}}*",
  "overview.open-anywhere": "📋 *Casos abertos*",
  "overview.none": "✅ Não há casos abertos em *{{group}}*.",
  "overview.none-anywhere": "✅ Não há casos abertos.",
  "overview.waiting": "⏳ *Pendentes: {{n}}*",
  "overview.in-progress": "💬 *Em andamento: {{n}}*",
  "overview.waiting-line": "• *#{{number}}* {{name}} · espera há {{waited}}",
  "overview.waiting-line-pressing": "• 🔥 *#{{number}}* {{name}} · espera há {{waited}}",
  "overview.running-line": "• *#{{number}}* {{name}} · com *{{agent}}* há {{since}}",
  "overview.unanswered-line": "• *#{{number}}* {{name}} · com *{{agent}}*, sem resposta há {{waited}}",
  "overview.client-of": "{{name}} ({{group}})",
  "overview.more": "… e mais {{n}}",
  "overview.page": "📄 Página {{page}} de {{pages}} · outra: */abiertos {{other}}*",
  "overview.status": "📊 *{{group}}*",
  "overview.waiting-now_one": "⏳ {{count}} caso espera: *#{{number}}* ({{name}}), há {{waited}}.",
  "overview.waiting-now_other":
    "⏳ {{count}} casos esperam. O mais antigo: *#{{number}}* ({{name}}), há {{waited}}.",
  "overview.waiting-none": "✅ Nenhum caso espera.",
  "overview.agents": "👥 *Agentes*",
  "overview.no-agents": "Ainda não há agentes.",
  "overview.agent-line": "• *{{name}}* · {{presence}} · grupos ocupados: {{open}} de {{rooms}}",
  "overview.agent-unregistered": "• *{{name}}* · ⚪ ainda não respondeu LISTO",
  "overview.broken-rooms": "⚠️ {{n}} com problemas",
  "overview.mine": "*{{name}}*, seus casos abertos:",
  "overview.mine-none": "*{{name}}*, você não tem casos abertos.",
  "overview.mine-line": "• *#{{number}}* {{name}} · {{room}} · sem movimento há {{idle}}",
  "overview.mine-unanswered-line": "• *#{{number}}* {{name}} · {{room}} · espera sua resposta há {{waited}}",
};
