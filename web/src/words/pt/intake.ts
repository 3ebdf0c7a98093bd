import type { intake as original } from "../es/intake.ts";

export const intake: Record<keyof typeof original, string> = {
  "intake.about": "O que acontece quando um cliente escreve, e o que o bot acrescenta à conversa.",
  "intake.first": "A primeira mensagem",
  "intake.companyName": "Nome da empresa",
  "intake.companyName-what": "Aparece na saudação. Vazio: a saudação não cita ninguém.",
  "intake.menu": "Saudar com um menu",
  "intake.menu-what":
    "O cliente escolhe a área com um número ou uma palavra. Sem menu, tudo vai para a área abaixo.",
  "intake.defaultArea": "Área padrão",
  "intake.defaultArea-what": "Para onde vai um caso quando o menu está desligado.",
  "intake.gathering": "Juntar e reabrir",
  "intake.gatherSeconds-what": "Várias mensagens seguidas formam um único ticket. O usual: 20.",
  "intake.gatherMaxSeconds-what": "Desde a primeira mensagem, mesmo que continue escrevendo. O usual: 120.",
  "intake.reopenMinutes-what":
    "O mesmo ticket continua, com o mesmo agente se houver lugar. 0: sempre um ticket novo.",
  "intake.replies": "O que o cliente lê",
  "intake.farewell": "Despedir-se ao fechar",
  "intake.farewell-what": "Com /fin o cliente recebe a despedida. /fin! fecha sem avisar.",
  "intake.introduceAgent": "Apresentar o agente",
  "intake.introduceAgent-what": "“Ana vai te atender” quando alguém assume o caso.",
  "intake.signature": "Assinar cada mensagem com o nome",
  "intake.signature-what": "O nome do agente vai antes do que ele escreve.",
  "intake.reminders": "Lembretes",
  "intake.nudgeAfterMinutes-what": "Quando o cliente espera resposta em um caso assumido.",
  "intake.reportUnansweredAfterMinutes-what":
    "Se continuar sem resposta. Os prazos dos tickets não assumidos ficam em cada grupo.",
  "intake.whatsapp": "No WhatsApp",
  "intake.markRead": "Marcar como lido",
  "intake.markRead-what": "O cliente vê os tiques azuis quando a mensagem chegou ao agente.",
  "intake.rejectCalls": "Rejeitar chamadas",
  "intake.rejectCalls-what": "O cliente recebe um texto pedindo que escreva.",
  "intake.promoteAgents": "Tornar os agentes administradores",
  "intake.promoteAgents-what":
    "Nos grupos deles. Desligue se não quiser que possam mudar o nome ou remover pessoas.",
  "intake.unit-seconds": "segundos",
  "intake.unit-minutes": "minutos",
  "intake.gatherSeconds": "Esperar depois da última mensagem",
  "intake.gatherMaxSeconds": "Esperar no máximo",
  "intake.reopenMinutes": "Reabrir se voltar a escrever em até",
  "intake.nudgeAfterMinutes": "Lembrar o agente depois de",
  "intake.reportUnansweredAfterMinutes": "Avisar o supervisor depois de",
};
