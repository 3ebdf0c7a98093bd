/** Titles, and when each is sent, of what supervisors read in their group, in Brazilian Portuguese. */
import type { esTitlesSupervisor } from "../es/titles-supervisor.ts";
import type { TextTitle } from "../replaceable.ts";

const OF_SEVERAL = "Quando há mais de um cliente assim ao mesmo tempo: abre a lista que o supervisor recebe.";

export const ptTitlesSupervisor: Record<keyof typeof esTitlesSupervisor, TextTitle> = {
  // To the supervisor
  "alert.title": ["Título do alerta", "É a primeira linha do alerta de um só ticket."],
  "alert.angry": ["Alerta: cliente irritado", "Assim que o que um cliente escreve soa irritado."],
  "alert.asks-for-person": ["Alerta: pede para falar com uma pessoa", "Assim que um cliente pede."],
  "alert.unclaimed": [
    "Alerta: ninguém pegou",
    "Quando ninguém pegou o ticket no tempo escolhido para avisar o supervisor.",
  ],
  "alert.unanswered": [
    "Alerta: espera resposta",
    "Quando o agente não respondeu ao cliente no tempo escolhido na Recepção.",
  ],
  "alert.undelivered": [
    "Alerta: mensagem não entregue",
    "Quando uma mensagem não pôde ser entregue ao cliente.",
  ],
  "alert.attended": ["Quem atende", "No alerta de um só ticket, se alguém o atende."],
  "alert.nobody": ["Ninguém atende", "No alerta de um só ticket, se ninguém o atende."],
  "alert.how": ["Como atribuí-lo", "É a última linha do alerta de um só ticket."],
  "alert.many.angry": ["Alerta: vários irritados", OF_SEVERAL],
  "alert.many.asks-for-person": ["Alerta: vários pedem para falar com uma pessoa", OF_SEVERAL],
  "alert.many.unclaimed": ["Alerta: vários que ninguém pegou", OF_SEVERAL],
  "alert.many.unanswered": ["Alerta: vários esperam resposta", OF_SEVERAL],
  "alert.many.undelivered": ["Alerta: vários com mensagens não entregues", OF_SEVERAL],
  "alert.line": [
    "Linha do alerta, sem agente",
    "No alerta de vários, uma para cada ticket que não está com ninguém.",
  ],
  "alert.line-attended": [
    "Linha do alerta, com agente",
    "No alerta de vários, uma para cada ticket que está com alguém.",
  ],
  "alert.how-many": ["Como atribuir um da lista", "No fim do alerta de vários."],
  "alert.which": ["Qual dos do alerta?", "Quando um supervisor cita um alerta de vários e não diz qual."],
  "alert.who": ["A quem atribuo?", "Quando um supervisor cita um alerta e não nomeia nenhum agente."],
  "alert.who-unknown": [
    "Não conheço esse agente",
    "O mesmo, quando o que escreve parece o nome de alguém que não é agente.",
  ],
  "alert.assigned": [
    "Foi atribuído",
    "Como resposta a quem atribui um ticket a partir do grupo de supervisor.",
  ],
  "alert.assigned-away": [
    "Foi atribuído a alguém que não está",
    "O mesmo, se esse agente consta como Indisponível ou Desconectado.",
  ],
  "alert.order-late": [
    "Ordem que chegou tarde",
    "Quando um supervisor atribui um ticket, mas o caso passou a outra pessoa depois que ele escreveu isso.",
  ],
  "alert.order-late-waiting": [
    "Ordem que chegou tarde, e o caso espera",
    "O mesmo, se o caso espera alguém.",
  ],
  "alert.no-free-room": [
    "Não foi atribuído: grupos ocupados",
    "Quando o agente escolhido tem um caso em cada um de seus grupos. Diz quais.",
  ],
  "alert.no-room-yet": [
    "Não foi atribuído: ainda sem grupos",
    "Quando os grupos pessoais do agente escolhido estão sendo criados.",
  ],
  "alert.not-available": [
    "Não foi dado: agente indisponível",
    "Quando querem passar um caso a um agente que não está Conectado.",
  ],
  "alert.sent-from-panel": [
    "Teve a sessão encerrada com casos abertos",
    "Quando um administrador encerra as sessões de alguém que atende pelo painel e tem casos em seu nome.",
  ],
  "alert.left-panel": [
    "Saiu do painel com casos abertos",
    "Quando alguém que atende pelo painel encerra a sessão com casos em seu nome.",
  ],
  "alert.group": [
    "Um grupo tem um problema",
    "Quando um grupo principal ou pessoal deixa de servir. Segue o que aconteceu com seus casos.",
  ],
  "alert.case-moved": [
    "O caso continua em outro grupo",
    "Abaixo de «Um grupo tem um problema», se o agente tinha outro grupo livre.",
  ],
  "alert.case-back": [
    "O caso voltou para a fila",
    "Abaixo de «Um grupo tem um problema», se o agente não tinha outro grupo livre.",
  ],
  "alert.cards-moved": [
    "Os cartões passaram para outro grupo",
    "Abaixo de «Um grupo tem um problema», se era um grupo principal com tickets em espera.",
  ],
  "alert.cards-stay": [
    "Os cartões não têm para onde ir",
    "O mesmo, se não há outro grupo principal que os receba.",
  ],
  "alert.group-refused": [
    "Um grupo não aceitou uma mensagem",
    "A primeira vez que o WhatsApp recusa uma mensagem para um grupo nosso.",
  ],
  "alert.group-held": [
    "O WhatsApp segura as mensagens a um grupo",
    "Quando o WhatsApp não deixa escrever ali por um tempo. No máximo uma vez por hora.",
  ],
  "alert.group-silent": [
    "Mensagem a um grupo perdida",
    "Quando o WhatsApp não confirma uma mensagem para um grupo depois de várias tentativas.",
  ],
  "alert.parked": [
    "Uma mensagem que nenhum grupo aceita",
    "Quando o WhatsApp recusa a mesma mensagem em dois grupos e ela é posta de lado.",
  ],
  "alert.hidden-number": [
    "No lugar do número oculto",
    "Dentro dos avisos sobre pessoas, quando o WhatsApp não mostra o número.",
  ],
  "alert.strangers": [
    "Há alguém de fora num grupo",
    "Uma vez por pessoa e grupo, quando entra alguém que não é da equipe.",
  ],
  "alert.adopt-typed": [
    "Digitaram o código de um grupo",
    "Quando falta que um administrador confirme no painel o grupo onde o digitaram.",
  ],
  "alert.binding": ["Há um LISTO por confirmar", "Quando responde LISTO alguém com o número oculto."],
  "alert.number-changed": [
    "Um agente mudou de número",
    "Quando o WhatsApp avisa que alguém da equipe mudou de número.",
  ],
  "alert.agent-away": [
    "Um agente inativo continua escrevendo",
    "Uma vez por caso, quando escreve em seu grupo alguém inativo ou fora da equipe.",
  ],
  "alert.not-registered": [
    "Não: você não consta como supervisor",
    "Quando dá uma ordem no grupo de supervisor alguém que não foi adicionado a esse grupo.",
  ],
  "alert.needs-listo": [
    "Não: falta seu LISTO",
    "Quando dá uma ordem um supervisor que ainda não respondeu LISTO.",
  ],
  "summary.title": [
    "Título do resumo",
    "Abre o resumo: toda noite às 20, e com /resumen quando alguém pede.",
  ],
  "summary.moved": ["Abertos e fechados", "No resumo, sempre."],
  "summary.induced": [
    "Os que nós começamos",
    "No resumo, se nesse dia se começou alguma conversa pelo painel.",
  ],
  "summary.now": ["Pendentes e em andamento", "No resumo, sempre: quantos há nesse momento."],
  "summary.claim-wait": ["Espera até serem pegos", "No resumo, se nesse dia se pegou algum ticket."],
  "summary.in-time": ["Pegos a tempo", "No resumo, se nesse dia se pegou algum ticket."],
  "summary.first-answer": [
    "Espera da primeira resposta",
    "No resumo, se nesse dia se respondeu algum ticket novo.",
  ],
  "summary.agents": ["Título dos agentes", "No resumo, se alguém pegou ou fechou tickets nesse dia."],
  "summary.agent-line": ["Linha de um agente", "No resumo, uma para cada agente que pegou ou fechou."],
  "summary.reasons": ["Título dos motivos de fechamento", "No resumo, se nesse dia se fechou algum ticket."],
  "summary.reason-line": ["Linha de um motivo", "No resumo, uma para cada um dos cinco motivos mais usados."],
};
