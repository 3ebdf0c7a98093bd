/** Conversations that we start, and where tickets come from. Part of `pt/pt.ts`. */
import type { esChats } from "../es/chats.ts";

export const ptChats: Record<keyof typeof esChats, string> = {
  "api.too-many-numbers":
    "Você procurou números demais no WhatsApp em pouco tempo, e por isso o WhatsApp pode restringir a linha. Tente de novo em uma hora.",
  "api.refused.looks-internal":
    "Isto parece um comando ou uma nota interna, e o cliente leria assim mesmo: nada foi enviado. Se é uma nota, salve como nota; se é para o cliente, confirme que vai assim.",
  "api.refused.chat-one-way": "Escolha um cliente ou digite um número, um dos dois.",
  "api.refused.chat-with-ourselves":
    "Esse é o número da própria empresa: ele não pode escrever para si mesmo.",
  "api.refused.chat-with-agent": "Esse número é de {{name}}, da equipe: escreva direto pelo WhatsApp.",
  "api.refused.contact-blocked": "Este cliente está bloqueado: desbloqueie antes de escrever.",
  "api.refused.chat-has-live-ticket":
    "Essa pessoa já tem um ticket aberto: o #{{number}}. Continue a conversa por lá.",
  "api.refused.no-queue-yet": "Ainda não há nenhum grupo principal que cuide dos tickets: crie um primeiro.",
  "api.refused.new-chats-off":
    "Iniciar conversas está desligado. Um administrador pode permitir em Configurações, “Recepção”.",
  "api.refused.new-chats-limit":
    "Hoje já foram iniciadas {{limit}} conversas, o máximo por dia. Amanhã dá para continuar; um administrador pode mudar o máximo em Configurações, “Recepção”.",
  "alert.sent-from-panel":
    "🌙 Um administrador encerrou as sessões de *{{name}}*, com casos abertos: {{list}}. Continuam em seu nome. Para passá-los: /asignar, o número e um agente.",
  "alert.left-panel":
    "🌙 *{{name}}* saiu com casos abertos: {{list}}. Continuam em seu nome. Para passá-los: /asignar, o número e um agente.",
  "main.started": "📤 *{{who}}* escreveu primeiro para *{{name}}*: é o ticket *#{{number}}*.",
  "summary.induced": "📤 Iniciados por nós: *{{n}}*",
  "room.induced": "📤 Nós escrevemos primeiro",
  "info.origin.organic": "🧭 Orgânica: o cliente escreveu",
  "info.origin.induced": "🧭 Induzida: nós escrevemos",
  "info.transfers_one": "🔁 transferida {{count}} vez",
  "info.transfers_other": "🔁 transferida {{count}} vezes",
};
