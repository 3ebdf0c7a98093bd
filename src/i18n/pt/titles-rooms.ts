/** Titles, and when each is sent, of what agents read in their rooms, in Brazilian Portuguese. */
import type { esTitlesRooms } from "../es/titles-rooms.ts";
import type { TextTitle } from "../replaceable.ts";

const ON_OPENING = "Ao abrir o caso no grupo pessoal";
const WHY_UNDELIVERED = "É o porquê de «Mensagem não entregue», quando";

export const ptTitlesRooms: Record<keyof typeof esTitlesRooms, TextTitle> = {
  // A case arrives in a room
  "room.opened": ["Título do caso", "É a primeira linha ao abrir o caso no grupo pessoal."],
  "room.handed-over": [
    "Quem passa o caso",
    `${ON_OPENING}, se outro agente ou o painel o passou sem motivo.`,
  ],
  "room.handed-over-reason": [
    "Quem passa o caso, com motivo",
    `${ON_OPENING}, se outro agente ou o painel o passou e disse o motivo.`,
  ],
  "room.queued-by": ["Quem o colocou na fila", "No cabeçalho, quando foi passado a um grupo e pego ali."],
  "room.queued-by-reason": ["Quem o colocou na fila, e por quê", "O mesmo, com o motivo."],
  "room.client": ["Nome do cliente", `${ON_OPENING} e em /info.`],
  "room.phone": ["Telefone do cliente", `${ON_OPENING} e em /info, se é conhecido.`],
  "room.no-phone": ["Sem telefone à vista", `${ON_OPENING} e em /info, se o WhatsApp não o mostra.`],
  "room.waited": ["Quanto esperou", `${ON_OPENING}.`],
  "room.induced": ["Escrevemos primeiro", `${ON_OPENING}, se a conversa começou pelo painel.`],
  "room.past": ["Casos anteriores", `${ON_OPENING} e em /info, se houver: os três últimos.`],
  "room.past-line": ["Linha de um caso anterior", "Uma para cada caso, dentro de «Casos anteriores»."],
  "room.no-reason": [
    "No lugar do motivo de fechamento",
    "Onde iria um motivo de fechamento, em qualquer mensagem, se ninguém o disse.",
  ],
  "room.tags": ["Etiquetas do caso", `${ON_OPENING} e em /info, se houver.`],
  "room.client-blocked": [
    "Contato bloqueado",
    "Quando bloqueiam um cliente que tem um caso aberto no grupo, e no cabeçalho e em /info enquanto está bloqueado.",
  ],
  "room.client-unblocked": [
    "Contato desbloqueado",
    "Quando desbloqueiam um cliente que tem um caso aberto no grupo.",
  ],
  "room.client-tags": ["Etiquetas do cliente", `${ON_OPENING} e em /info, se houver.`],
  "room.client-field": ["Dado do cliente", `${ON_OPENING} e em /info, um para cada campo preenchido.`],
  "room.client-notes": ["Notas sobre o cliente", `${ON_OPENING} e em /info, se houver: as três últimas.`],
  "room.notes": ["Notas do caso", `${ON_OPENING} e em /info, se houver, também as de casos anteriores.`],
  "room.how": ["Como se usa o grupo", `${ON_OPENING}, na última linha.`],
  "room.history-above": [
    "O que se falou está mais acima",
    `${ON_OPENING}, se parte da conversa já estava nesse mesmo grupo.`,
  ],
  "room.history-older": [
    "Mensagens que não são copiadas",
    `${ON_OPENING}, se o que se falou é mais longo do que o que se copia.`,
  ],

  // A case leaves its room, or another one waits
  "room.closed": ["Caso fechado", "No grupo pessoal, quando o caso é fechado."],
  "room.closed-unseen": [
    "O que você não chegou a ver",
    "Abaixo de «Caso fechado», se havia mensagens do cliente que ainda esperavam para sair no grupo.",
  ],
  "room.released": ["Você soltou o caso", "No grupo pessoal, quando o agente o solta."],
  "room.released-by": ["Devolveram o caso à fila", "No grupo pessoal, quando outra pessoa o devolve à fila."],
  "room.transferred": [
    "O caso passou para outro grupo",
    "No grupo pessoal, quando o caso passa para um grupo principal.",
  ],
  "room.taken-away": [
    "O caso passou para outra pessoa",
    "No grupo pessoal que ele deixa, quando é dado a outra pessoa.",
  ],
  "room.next": [
    "Há um caso esperando",
    "Quando um grupo do agente fica livre e há tickets em espera que ele pode pegar.",
  ],
  "room.offer-unclear": [
    "Você quer o caso oferecido?",
    "Quando um caso foi oferecido ao agente e ele responde, sem citar a oferta, algo que também pode querer dizer outra coisa.",
  ],
  "room.offer-old": ["A oferta venceu", "Quando o agente aceita o caso oferecido mais de meia hora depois."],
  "room.merged": [
    "O caso foi unido a outro e terminou aqui",
    "No grupo pessoal, quando se vê que seu cliente é o de outro caso mais avançado.",
  ],
  "room.merged-queue": [
    "Somou-se outro caso da mesma pessoa",
    "No grupo pessoal, antes do que dizia o outro caso.",
  ],
  "room.nudge": [
    "O cliente espera sua resposta",
    "No grupo pessoal, quando o agente não responde no tempo escolhido na Recepção. Uma vez até que responda.",
  ],
  "room.adopted": [
    "Grupo pessoal configurado",
    "No grupo que o agente fez, quando um administrador o confirma no painel.",
  ],

  // Why words did not leave the room
  "room.no-case": ["Não há nenhum caso aberto", "Quando o agente escreve num grupo livre."],
  "room.colleague": [
    "Só o agente escreve ao cliente",
    "Uma vez por pessoa, quando outro escreve no grupo pessoal de um agente.",
  ],
  "room.colleague-command": [
    "Só o agente usa comandos",
    "Cada vez que outro escreve um comando no grupo pessoal de um agente.",
  ],
  "room.other-case": [
    "Você citou outro caso",
    "Quando o agente responde citando algo de um caso anterior: não é enviado.",
  ],
  "room.late": [
    "Você escreveu antes deste caso",
    "Quando chega com atraso algo que escreveu antes de o caso abrir: não é enviado.",
  ],
  "room.late-other": [
    "Era para o caso anterior, e agora há outro",
    "Quando chega com atraso algo que escreveu com outro caso no grupo: não é enviado.",
  ],
  "room.late-gone": ["Era para um caso que já não está", "O mesmo, se agora o grupo está livre."],
  "room.away": [
    "Você consta como inativo",
    "Quando escreve em seu grupo um agente inativo ou fora da equipe. No máximo a cada dez minutos.",
  ],
  "room.like-ours": [
    "Aviso nosso mandado de novo",
    "Quando o que o agente escreve começa como uma frase do sistema para a equipe: um cartão, a resposta de /info.",
  ],
  "room.unknown-quote": [
    "Um comando que cita algo desconhecido",
    "Quando um comando do agente cita uma mensagem da qual não se sabe o caso.",
  ],
  "room.blank": ["Mensagem sem nada para ler", "Quando o agente manda uma mensagem vazia ou invisível."],
  "room.kind.view-once": [
    "Não se reenvia: ver uma única vez",
    "Quando o agente manda uma foto ou um vídeo para ver uma única vez.",
  ],
  "room.kind.undecryptable": [
    "Não se reenvia: ainda não pode ser lida",
    "Quando não se pode decifrar o que o agente mandou.",
  ],
  "room.kind.unsupported": [
    "Não se reenvia: tipo não admitido",
    "Quando o agente manda algo que não tem outra forma, como um pagamento ou um voto.",
  ],
  "room.with-command": ["O arquivo ficou", "Quando o agente manda um comando com uma foto ou outro arquivo."],
  "room.handset-command": [
    "Um comando pelo telefone da empresa",
    "Quando alguém escreve um comando no grupo pessoal com esse telefone.",
  ],
  "room.handset": [
    "Você escreveu pelo telefone da empresa",
    "Uma vez por caso, quando alguém escreve no grupo pessoal com esse telefone.",
  ],
  "room.undelivered": [
    "Mensagem não entregue",
    "Citando a mensagem do agente que o WhatsApp não entregou ao cliente.",
  ],
  "room.undelivered-lost": [
    "Mensagem não entregue, sem citação",
    "O mesmo, se a mensagem não está no grupo, como uma despedida ou algo escrito no painel.",
  ],
  "room.held": [
    "Mensagem em espera",
    "Quando o WhatsApp não deixa escrever a essa pessoa por enquanto e se vai tentar de novo.",
  ],
  "undelivered.restricted": [
    "Porquê: o WhatsApp não deixou escrever",
    `${WHY_UNDELIVERED} passou um dia inteiro sem poder enviá-la.`,
  ],
  "undelivered.no-answer": [
    "Porquê: sem confirmação",
    `${WHY_UNDELIVERED} o WhatsApp não confirmou nenhuma das tentativas.`,
  ],
  "undelivered.failing": [
    "Porquê: falharam as tentativas",
    `${WHY_UNDELIVERED} todas as tentativas falharam.`,
  ],
  "undelivered.refused": ["Porquê: recusada", `${WHY_UNDELIVERED} o WhatsApp a recusou.`],
  "room.copy-lost": [
    "Pode faltar uma mensagem",
    "No grupo pessoal, se o WhatsApp não confirma a cópia de algo que o cliente disse.",
  ],
  "room.parked": [
    "Mensagem que o WhatsApp não deixa mostrar",
    "No grupo pessoal, se dois grupos recusam a mesma mensagem e ela é posta de lado.",
  ],
  "room.parked-words": [
    "No lugar do tipo de arquivo",
    "Dentro de «Mensagem que o WhatsApp não deixa mostrar», se não era um arquivo.",
  ],
};
