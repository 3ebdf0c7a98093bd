/** Titles, and when each is sent, of what clients, main groups and new agents read, in Brazilian Portuguese. */
import type { esTitlesGroups } from "../es/titles-groups.ts";
import type { TextTitle } from "../replaceable.ts";

const UNDER_RETURNED = "Em «Por que volta para a fila», quando";

export const ptTitlesGroups: Record<keyof typeof esTitlesGroups, TextTitle> = {
  // To the client
  "client.greeting": [
    "Saudação",
    "Ao começar uma solicitação nova, se a Recepção não tem o nome da empresa. O menu vai na mesma mensagem.",
  ],
  "client.greeting-company": [
    "Saudação com o nome da empresa",
    "Ao começar uma solicitação nova. O menu vai na mesma mensagem.",
  ],
  "client.menu": ["Menu de áreas", "Abaixo da saudação, se o menu está ativado e as duas áreas têm grupo."],
  "client.menu-option": ["Linha do menu", "Uma para cada área, dentro do menu."],
  "client.menu-again": [
    "Não se entendeu a opção",
    "Uma só vez, quando o cliente responde ao menu com algo curto que não é nenhuma opção.",
  ],
  "client.tell-us": [
    "Pedido para contar o que precisa",
    "Quando o cliente escolhe uma área e ainda não contou mais nada.",
  ],
  "client.area": [
    "Confirmação da área",
    "Quando o cliente escolhe uma área, ou troca, e seu ticket já espera.",
  ],
  "client.registered": [
    "Solicitação registrada",
    "Quando o cartão chega ao grupo principal, a não ser que caiba o aviso de fora do horário.",
  ],
  "client.closed-hours": [
    "Fora do horário, com a hora da volta",
    "Fora do horário de atendimento, no lugar de «Solicitação registrada» ou «Lemos você». Uma vez até abrirem de novo.",
  ],
  "client.closed-hours-unknown": [
    "Fora do horário, sem hora da volta",
    "O mesmo, quando o calendário não diz em que dia abrem de novo.",
  ],
  "client.registered-closed": [
    "Solicitação registrada, fora do horário",
    "No lugar de «Solicitação registrada», se já foi dito que está fechado.",
  ],
  "client.heard-again-closed": [
    "Lemos você, fora do horário",
    "No lugar de «Lemos você», se já foi dito que está fechado.",
  ],
  "client.when-back": [
    "No lugar da hora da volta",
    "Fora do horário, quando o calendário não diz em que dia abrem de novo.",
  ],
  "client.introduced": [
    "Apresentação do agente",
    "Quando alguém pega ou recebe o caso, se «Apresentar o agente» está ativado na Recepção.",
  ],
  "client.farewell": [
    "Despedida",
    "Ao fechar o caso, se «Despedir-se ao fechar» está ativado e não se fechou com /fin!.",
  ],
  "client.heard-again": [
    "Lemos você",
    "Quando o cliente volta a escrever pouco depois do fechamento e o caso é reaberto.",
  ],
  "client.queue-place": [
    "Lugar na fila",
    "Depois do aviso de solicitação registrada, se «Dizer o lugar na fila» está ativado e há outras antes.",
  ],
  "client.call": [
    "Resposta a uma ligação",
    "Quando um cliente liga e «Rejeitar chamadas» está ativado. No máximo uma vez por hora.",
  ],

  // Cards
  "card.title": ["Título do cartão", "É a primeira linha de cada cartão."],
  "card.client": [
    "Cliente, só o nome",
    "No cartão, quando o WhatsApp não mostra o telefone ou não se conhece outro nome além do telefone.",
  ],
  "card.client-phone": ["Cliente e telefone", "No cartão, quando se conhecem os dois."],
  "card.mood": ["Humor do cliente", "Em cada cartão, conforme o tom do que escreveu."],
  "card.urgent": [
    "Marca de urgente",
    "No cartão, ao abrir o caso e em /info, se parece urgente ou o cliente escreveu várias vezes na semana.",
  ],
  "card.asks-for-person": [
    "Pede para falar com uma pessoa",
    "No cartão, ao abrir o caso e em /info, quando o cliente pediu.",
  ],
  "card.all-deleted": [
    "Não resta nada do que escreveu",
    "No cartão e ao abrir o caso, quando o cliente apagou todas as suas mensagens.",
  ],
  "card.text": [
    "O que o cliente disse",
    "No cartão: as palavras dele, ou que arquivos mandou se não escreveu nada.",
  ],
  "card.more": ["Arquivos que mandou", "No cartão, abaixo das palavras, se também mandou arquivos."],
  "card.past": ["Solicitações anteriores", "No cartão de um cliente que já tinha escrito antes."],
  "card.first-time": ["Primeira solicitação", "No cartão de um cliente que escreve pela primeira vez."],
  "card.arrived": [
    "Chega de outro grupo",
    "No cartão, quando o grupo ainda não o teve. Entre parênteses, por quê.",
  ],
  "card.returned": [
    "Por que volta para a fila",
    "No cartão de um ticket que é publicado de novo. O motivo é um dos textos «Volta: …».",
  ],
  "card.released-by": [
    "Volta: foi solto",
    `${UNDER_RETURNED} o agente soltou ou alguém devolveu o caso à fila.`,
  ],
  "card.room-lost": [
    "Volta: falhou o grupo do agente",
    `${UNDER_RETURNED} o grupo pessoal parou de funcionar e o agente não tem outro livre.`,
  ],
  "card.wrote-again": [
    "Volta: escreveu de novo",
    `${UNDER_RETURNED} o cliente escreve depois do fechamento e o agente não pode continuar.`,
  ],
  "card.reopened-by": [
    "Volta: foi reaberto",
    `${UNDER_RETURNED} alguém reabre o ticket pelo painel e ele fica sem agente.`,
  ],
  "card.transferred": [
    "Volta: passaram para este grupo",
    `${UNDER_RETURNED} alguém passa o ticket para este grupo sem dizer o motivo.`,
  ],
  "card.transferred-reason": [
    "Volta: passaram, com motivo",
    `${UNDER_RETURNED} alguém passa o ticket para este grupo e diz o motivo.`,
  ],
  "card.chose-again": [
    "Motivo: corrigiu a escolha do menu",
    "Como motivo em «Volta: passaram, com motivo», quando o cliente edita o que tinha escolhido.",
  ],
  "card.joined": [
    "Volta: uniu-se a outro ticket",
    `${UNDER_RETURNED} se soma o que dizia outro ticket da mesma pessoa.`,
  ],
  "card.group-lost": [
    "Volta: falhou o outro grupo principal",
    `${UNDER_RETURNED} o grupo principal onde esperava parou de funcionar.`,
  ],
  "card.how": ["Como pegar", "É a última linha do cartão e do lembrete de um só ticket."],

  // In main groups
  "main.claimed": [
    "Alguém pegou o ticket",
    "No grupo principal, quando um agente o pega ou alguém o pega pelo painel.",
  ],
  "main.assigned": [
    "O ticket foi atribuído",
    "No grupo principal, quando um supervisor ou o painel o dá a alguém, ou um agente o passa a outro.",
  ],
  "main.closed": ["Ticket fechado", "No grupo principal, quando alguém o fecha sem dizer o motivo."],
  "main.closed-reason": [
    "Ticket fechado, com motivo",
    "No grupo principal, quando alguém o fecha e diz o motivo.",
  ],
  "main.closed-by-system": [
    "Ticket fechado sem que ninguém o feche",
    "No grupo principal, quando se fecha sozinho, como ao apagar os dados do cliente.",
  ],
  "main.bulk-closed": [
    "Vários tickets fechados pelo painel",
    "No grupo principal, uma vez, quando alguém fecha tickets em lote.",
  ],
  "main.started": [
    "Nós começamos a conversa",
    "No grupo principal, quando alguém escreve primeiro a um cliente pelo painel.",
  ],
  "main.reopened": [
    "O cliente voltou a escrever",
    "No grupo principal, quando o caso é reaberto e continua com o mesmo agente.",
  ],
  "main.reopened-by": [
    "Alguém reabriu o ticket",
    "No grupo principal, quando é reaberto pelo painel e continua com o mesmo agente.",
  ],
  "main.transferred": [
    "O ticket passou para outro grupo",
    "No grupo principal que ele deixa, quando alguém o passa para outro.",
  ],
  "main.called": [
    "Um cliente em espera ligou",
    "No grupo principal, quando liga alguém cujo ticket ninguém pegou. No máximo uma vez por hora.",
  ],
  "main.taken-back": [
    "O cliente apagou uma mensagem",
    "No grupo principal, se ela está no cartão e o WhatsApp já não deixa corrigi-lo.",
  ],
  "main.reworded": [
    "O cliente corrigiu uma mensagem",
    "No grupo principal, se ela está no cartão e o WhatsApp já não deixa mudá-lo.",
  ],
  "main.merged": [
    "Dois tickets eram da mesma pessoa",
    "No grupo principal, quando o ticket que esperava é unido a outro.",
  ],
  "main.is-it-yours": [
    "Vai pegar?",
    "Quando alguém cita um cartão com uma pergunta, ou escreve tomo e um número com ponto de interrogação.",
  ],
  "main.claim-unclear": [
    "Não se entende se vai pegar",
    "Quando um agente responde a Vai pegar?, algo como ok sem citá-la: pode ser para um colega. Uma vez por hora.",
  ],
  "main.already-yours": ["Já é seu", "Quando um agente quer pegar um caso que já tem."],
  "main.handset-claim": [
    "Quis assumir um caso pelo telefone da empresa",
    "Quando alguém cita um cartão num grupo principal, ou levanta a mão, com esse telefone.",
  ],
  "main.handset-command": [
    "Um comando pelo telefone da empresa",
    "Quando alguém escreve um comando em um grupo principal ou no de supervisores com esse telefone.",
  ],
  "main.declined": ["Ninguém pegou ainda", "Quando alguém cita um cartão e diz que não o pega."],
  "main.suggest-assign": [
    "Você citou outro agente",
    "Quando alguém cita um cartão e menciona outro agente, em vez de pegá-lo.",
  ],
  "main.how-to-take-it": [
    "Como pegar o que espera",
    "Quando um agente diz que pega sem citar nenhum cartão, e um só ticket espera, ou escreve só o número de um (#1). Uma vez por hora.",
  ],
  "main.how-to-take": ["Como pegar um", "O mesmo, quando vários esperam."],
  "main.adopted": [
    "Grupo principal configurado",
    "No grupo, quando um administrador o escolhe ou confirma como grupo principal.",
  ],
  "main.adopt-typed": ["Código recebido", "Num grupo novo, quando alguém digita o código do painel."],
  "main.adopt-expired": [
    "Código vencido",
    "Num grupo novo, quando o código digitado já venceu. No máximo uma vez por hora.",
  ],
  "main.adopt-rejected": [
    "Grupo rejeitado",
    "No grupo, quando um administrador diz no painel que não é esse.",
  ],

  // To a main group whose tickets nobody takes
  "reminder.waiting": [
    "Lembrete de um ticket",
    "No grupo principal, quando ninguém pegou o ticket no tempo escolhido para esse grupo.",
  ],
  "reminder.waiting-pressing": [
    "Lembrete de um ticket urgente",
    "O mesmo, se é urgente, ou o cliente está irritado ou pede para falar com uma pessoa.",
  ],
  "reminder.many": [
    "Lembrete de vários tickets",
    "No grupo principal, quando o tempo de vários acaba ao mesmo tempo. Segue a lista.",
  ],
  "reminder.how-many": ["Como pegar um da lista", "No fim do lembrete de vários tickets."],
  "reminder.which": [
    "Qual dos que esperam?",
    "Quando alguém cita o lembrete de vários tickets e não diz qual pega.",
  ],
  "reminder.none": [
    "Já não espera nenhum",
    "Quando alguém cita o lembrete de vários tickets e todos já têm quem atenda.",
  ],
  "training.text": [
    "Guia para agentes",
    "Num grupo principal, cada vez que um administrador a envia pelo painel.",
  ],

  // Registration
  "ready.ask": [
    "Boas-vindas ao agente e pedido de LISTO",
    "No grupo principal, quando um agente novo já está dentro.",
  ],
  "ready.ask-to-claim": [
    "Falta LISTO para pegar",
    "Quando um agente que ainda não respondeu LISTO quer pegar um ticket.",
  ],
  "ready.find-yours": [
    "Procure sua mensagem",
    "Quando quer pegar um ticket alguém cujo número o WhatsApp oculta e que pode ser um agente sem registro.",
  ],
  "ready.done": [
    "Registro completo",
    "Quando o agente responde LISTO e já tem onde atender, ou um administrador confirma que é ele.",
  ],
  "ready.done-without-rooms": [
    "Registro completo, sem grupos",
    "O mesmo, para quem não tem grupos pessoais, como um supervisor.",
  ],
  "ready.already": ["Já estava registrado", "Quando um agente registrado responde LISTO outra vez."],
  "ready.wrong-person": [
    "Esse registro é de outra pessoa",
    "Quando alguém responde LISTO à mensagem de outro, ou um administrador rejeita seu registro.",
  ],
  "ready.wrong-message": [
    "LISTO sem citar a mensagem",
    "Quando alguém sem registro escreve LISTO sem citar a mensagem que o menciona.",
  ],
  "ready.no-room": [
    "Registrado, falta seu grupo",
    "Quando o agente responde LISTO e ainda não tem nenhum grupo pessoal.",
  ],
  "ready.room-at": [
    "Quando o grupo vai estar pronto",
    "Dentro de «Registrado, falta seu grupo» e de «Guardo o ticket para você», se a hora é conhecida.",
  ],
  "ready.room-soon": ["O grupo está sendo criado", "No mesmo lugar, se a hora ainda não é conhecida."],
  "ready.own-room": [
    "Como ter o grupo já",
    "Abaixo de «Registrado, falta seu grupo», com o código para um grupo feito pelo agente.",
  ],
  "ready.own-room-for": [
    "Código para um grupo próprio",
    "No grupo principal, quando um administrador manda o código ao agente pelo painel.",
  ],
  "ready.wish-kept": [
    "Guardo o ticket para você",
    "Quando um agente quer pegar um ticket e seu grupo pessoal ainda não existe.",
  ],
  "ready.wish-lost": [
    "O ticket guardado foi pego por outro",
    "No grupo principal, depois de mencionar o agente, se outra pessoa o pega antes.",
  ],
  "ready.awaits-word": [
    "LISTO por confirmar",
    "Quando responde LISTO alguém cujo número o WhatsApp oculta: um administrador precisa confirmar.",
  ],
  "invite.text": [
    "Convite para um grupo",
    "Em particular, junto ao convite do WhatsApp, se não se pode adicionar a pessoa diretamente.",
  ],
  "invite.link": [
    "Convite com link",
    "Em particular, se o WhatsApp não deixa adicionar a pessoa nem dá outro convite; de novo, se alguém redefine o link.",
  ],
};
