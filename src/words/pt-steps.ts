/** What became of the work at WhatsApp, in Brazilian Portuguese. Same keys and variables as `es-steps.ts`. */
import type { esSteps } from "./es-steps.ts";

export const ptSteps: Record<keyof typeof esSteps, string> = {
  "step.offline": "espera o WhatsApp se conectar.",
  "step.created": "o grupo já existe; falta ver quem entrou.",
  "step.pace":
    "espera a sua vez. Os grupos são criados aos poucos para cuidar do número; não precisa fazer nada.",
  "step.daily-budget":
    "por hoje já foram criados todos os grupos que convém. Continua amanhã sozinho. Com pressa? Crie o grupo no celular e vincule-o com um código.",
  "step.rate-overlimit":
    "o WhatsApp pediu para ir mais devagar. Será tentado de novo sozinho. Com pressa? Escolha menos grupos por agente.",
  "step.refused-for-now":
    "o WhatsApp não aceitou por enquanto. Será tentado de novo sozinho. Se continuar assim, escolha menos grupos por agente.",
  "step.no-answer-yet": "o WhatsApp não respondeu. Será tentado de novo sozinho.",
  "step.invited":
    "o WhatsApp não permite adicionar esta pessoa (por privacidade, ou porque saiu há pouco); enviamos um convite no privado. Peça que aceite.",
  "step.ok": "pronto.",
  "step.joined": "pronto, entrou no grupo.",
  "step.not-needed": "já não era necessário.",
  "step.refused": "o WhatsApp recusou várias vezes. Tente de novo amanhã, ou faça à mão no celular.",
  "step.no-answer":
    "o WhatsApp não respondeu depois de várias tentativas. Verifique a conexão e tente de novo.",
  "step.invite-expired": "não aceitou o convite a tempo. Peça que salve o número da empresa e tente de novo.",
  "step.cannot-invite":
    "não foi possível adicionar nem convidar. Torne o número da empresa administrador do grupo e tente de novo, ou adicione à mão no celular.",
  "step.not-on-whatsapp": "esse número não tem WhatsApp. Verifique.",
  "step.no-address": "não sabemos para qual número escrever. Verifique o telefone.",
  "step.blocked-us": "bloqueou o número da empresa. Peça que desbloqueie e tente de novo.",
  "step.full": "o grupo está cheio. Remova alguém e tente de novo.",
  "step.not-admin":
    "o número da empresa não é administrador do grupo. Torne-o administrador e tente de novo, ou faça à mão no celular.",
  "step.bad-name": "o WhatsApp não aceita esse nome. Tente um mais curto e sem símbolos estranhos.",
  "step.bug": "algo falhou do nosso lado e ficou anotado no registro do servidor. Tente de novo.",
  "step.group-gone":
    "o grupo já não existe, ou o número da empresa não está nele. Tente de novo para criá-lo outra vez.",
  "step.community-announcement":
    "é o grupo de avisos de uma comunidade e não serve para trabalhar. Use um grupo comum.",
  "step.removed": "removeram do grupo o número da empresa. Adicione-o de novo e está resolvido.",
  "step.agent-left": "o agente não está no seu grupo: até voltar, não recebe casos ali.",
  "invite.text": "Convidamos você para o grupo *{{group}}* para atender clientes. Toque para entrar. 👇",
  "invite.link":
    "Convidamos você para o grupo *{{group}}* para atender clientes. Entre com este link:\n{{link}}",
  "alert.group": "🚨 *{{group}}*: {{problem}}",
};
