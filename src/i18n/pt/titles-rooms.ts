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
    "Abaixo de «caso encerrado», se havia mensagens do cliente que ainda esperavam para sair no grupo.",
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
  "room.late-unread": [
    "O caso novo ainda não aparecia",
    "O mesmo, se o caso já estava atribuído e o cabeçalho dele ainda esperava para sair.",
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

  // Asked before words leave
  "room.ask-close": ["Você queria fechar o caso?", "Quando o agente escreve fin sem a barra."],
  "room.ask-bare": [
    "Você queria usar um comando?",
    "Quando o agente escreve o nome de outro comando sem a barra.",
  ],
  "room.ask-note": ["Era uma nota?", "Quando o agente escreve uma nota sem a barra."],
  "room.ask-note-anew": [
    "Era uma nota? (o que não se edita)",
    "Quando a nota sem a barra está em algo que o WhatsApp não deixa editar, como uma enquete.",
  ],
  "room.ask-unslashed": [
    "Era um comando?",
    "Quando o agente escreve um comando sem a barra, com o que vem depois.",
  ],
  "room.ask-transfer": [
    "Era para passar o caso?",
    "Quando o agente passa o caso a outro com outras palavras que o comando, como deixa o Beto pegar.",
  ],
  "room.ask-reopen": [
    "Era para reabrir um caso?",
    "Quando o agente escreve no grupo dele que reabram um caso, sem a barra.",
  ],
  "room.ask-hiding": ["Há um comando dentro", "Quando a mensagem do agente tem um comando no meio."],
  "room.ask-quote": [
    "Não se sabe de que caso é a citação",
    "Quando o agente cita uma mensagem que não se reconhece.",
  ],
  "room.ask-inside": [
    "Citou algo que o cliente não vê",
    "Quando a mensagem do agente cita uma nota, um comando ou o que um colega disse.",
  ],
  "room.ask-edited": [
    "Mando o que você editou?",
    "Quando o agente edita algo que não tinha sido enviado ao cliente.",
  ],
  "room.ask-unclear": [
    "Esse sim é para o cliente?",
    "Quando o sim ou o não do agente pode ser para o cliente, que perguntou algo nesse meio-tempo.",
  ],
  "room.ask-which": ["Sim a quê?", "Quando o agente responde sim ou ok à pergunta."],
  "room.ask-old": ["A pergunta venceu", "Quando o agente responde à pergunta mais de dez minutos depois."],
  "room.ask-again-sent": [
    "A pergunta já foi respondida: enviou-se",
    "Quando o agente responde outra vez a uma pergunta cuja mensagem já saiu.",
  ],
  "room.ask-again-dropped": [
    "A pergunta já foi respondida: não se enviou",
    "Quando o agente responde outra vez a uma pergunta cuja mensagem ficou sem enviar.",
  ],
  "room.nothing-held": [
    "Não há nada para enviar",
    "Quando o agente escreve só envia e nenhuma pergunta espera essa resposta.",
  ],
  "room.ask-offered": [
    "Para o cliente, ou para o caso oferecido?",
    "Quando o agente diz que sim e, depois que um caso foi oferecido nesse grupo, chegou outro ali.",
  ],
  "room.other-number-in": [
    "O número é de outro caso, e onde está",
    "Quando o agente põe, depois de /fin, /soltar ou /transferir, o número de um caso que está em outro grupo.",
  ],
  "room.other-number": ["O número é de outro caso", "O mesmo, se esse caso não está em nenhum grupo."],
  "room.other-number-reason": [
    "O número é de outro caso: se era o motivo",
    "É acrescentado ao anterior depois de /fin.",
  ],
  "room.ask-several": [
    "Qual eu envio?",
    "Quando o agente responde envia e há mais de uma pergunta sem resposta.",
  ],
  "room.other-number-none": [
    "O número não é de um caso aberto",
    "Quando o agente põe, depois de /fin, /soltar ou /transferir, um número de um caso fechado ou de nenhum.",
  ],
  "room.other-number-plain": [
    "O número faz parte do motivo: como escrever",
    "Acrescentado quando o número tem #, ticket ou caso, ou não vem no começo.",
  ],
  "room.several-numbers": [
    "Vários números",
    "Quando o agente põe, depois de /fin, /soltar ou /transferir, os números de vários casos.",
  ],
  "room.ask-none": [
    "Não há nenhuma pergunta ali",
    "Quando o agente diz que sim ou que não citando um aviso que não pergunta nada.",
  ],
  "room.ask-dropped": ["Não foi enviado", "Quando o agente responde que não à pergunta."],

  // Edited, deleted and reacted to
  "room.edit-gone": [
    "Edição de outro caso",
    "Quando o agente edita algo de um caso que já não está no grupo.",
  ],
  "room.edit-kept": [
    "A edição parece para a equipe",
    "Quando o editado tem um comando ou outra coisa que não vai ao cliente.",
  ],
  "room.edit-wordless": [
    "Edição de algo sem texto",
    "Quando chega editada uma localização, um contato ou outra coisa sem texto.",
  ],
  "room.edit-empty": ["Edição que deixou a mensagem vazia", "Quando o agente tira todo o texto ao editar."],
  "room.edit-done": ["O comando já foi feito", "Quando o agente edita um comando que já foi executado."],
  "room.edit-refused": [
    "O comando não tinha sido feito",
    "Quando o agente edita, no grupo dele, um comando que não pôde ser feito, por exemplo com uma etiqueta que não existe.",
  ],
  "room.edit-only-note": [
    "Ao editar só se guarda uma nota",
    "Quando o agente edita, no grupo dele, uma mensagem que não foi enviada, ou uma nota, e a transforma em outro comando.",
  ],
  "room.edit-not-run": [
    "Um comando não é feito ao editar",
    "Quando alguém edita uma mensagem e a transforma num comando, no grupo principal ou no dos supervisores.",
  ],
  "room.edit-note": ["Edição de uma nota", "Quando o agente edita uma nota e tira o /nota."],
  "room.edit-unsent": [
    "Edição de algo que não foi enviado",
    "Quando o agente edita uma mensagem que não chegou a ninguém e já não cabe enviar.",
  ],
  "room.edit-sealed": ["Edição ilegível", "Quando não se pode decifrar o que o agente mudou."],
  "room.deletion-gone": [
    "Apagou algo de outro caso",
    "Quando o agente apaga algo de um caso que já não está no grupo.",
  ],
  "room.deletion-late": ["Já não se pode apagar", "Quando o agente apaga algo de mais de dois dias atrás."],
  "room.deletion-colleague": [
    "Um colega apagou uma mensagem do agente",
    "No grupo pessoal, quando outra pessoa da equipe apaga algo que o agente disse.",
  ],
  "room.deletion-stranger": [
    "Alguém de fora apagou uma mensagem do agente",
    "No grupo pessoal, quando a apaga alguém que não é da equipe.",
  ],
  "room.deletion-handset": [
    "Apagada com o telefone da empresa",
    "No grupo pessoal, quando se apaga ali com esse telefone algo que o agente disse.",
  ],
  "room.reaction-gone": [
    "Reação a outro caso",
    "Quando o agente reage a algo de um caso que já não está no grupo.",
  ],
};
