/** Conversations that we start. */
import type { chats as original } from "../es/chats.ts";

export const chats: Record<keyof typeof original, string> = {
  "chats.start": "Iniciar uma conversa",
  "chats.title": "Iniciar uma conversa",
  "chats.title-to": "Escrever para {{name}}",
  "chats.phone": "Número do WhatsApp",
  "chats.phone-what": "Digite como você o tem: abaixo aparece quem vai receber.",
  "chats.asking": "Perguntando ao WhatsApp",
  "chats.on.yes": "está no WhatsApp",
  "chats.on.no": "não está no WhatsApp: não há para quem escrever",
  "chats.on.unknown": "O WhatsApp não está conectado: agora não dá para verificar. Tente quando voltar.",
  "chats.is-client": "É seu cliente {{name}}.",
  "chats.open-live": "Abrir o ticket #{{number}}",
  "chats.text": "A primeira mensagem",
  "chats.area": "Área",
  "chats.area-usual": "A de sempre",
  "chats.who": "Quem atende",
  "chats.who-me": "Eu, por aqui",
  "chats.who-agent": "Um agente, no grupo dele",
  "chats.risk": "Escrever primeiro é o que mais se pune",
  "chats.risk-what":
    "Se quem recebe não espera a mensagem e bloqueia ou denuncia você, o WhatsApp pode restringir o número por horas, ou para sempre, e ninguém pode evitar. Escreva só para quem deu o número e espera sua mensagem. Ela sai devagar: pode levar um minuto.",
  "chats.today": "Hoje foram iniciadas {{started}} de {{limit}} conversas.",
  "chats.used-up": "Hoje já foram iniciadas {{limit}}, o máximo por dia. Amanhã dá para continuar.",
  "chats.off": "Iniciar conversas está desligado. Um administrador pode permitir em Recepção.",
  "chats.sure": "Esta pessoa espera que a gente escreva",
  "chats.needs-whom": "Falta para quem escrever: um número que esteja no WhatsApp.",
  "chats.needs-tomorrow": "Hoje não é mais possível começar nenhuma.",
  "chats.needs-text": "Falta o texto, ou quem atende.",
  "chats.needs-sure": "Falta confirmar que esta pessoa espera a mensagem.",
  "chats.yes": "Enviar e abrir o ticket",
  "chats.done": "Pronto: é o ticket #{{number}}.",
  "chats.as-is-title": "Enviar assim ao cliente?",
  "chats.as-is-command":
    "Isto parece um comando ou uma nota interna. Nada foi enviado ainda. Aqui os comandos não fazem nada: o cliente leria assim mesmo.",
  "chats.as-is-note":
    "Isto parece uma nota interna. Nada foi enviado ainda. Se é uma nota, volte e salve como nota: o cliente leria assim mesmo.",
  "chats.as-is-yes": "Enviar assim",
  "chats.as-is-no": "Voltar",
};
