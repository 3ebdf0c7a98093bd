/** Titles, and when each is sent, of the answers to commands, in Brazilian Portuguese. */
import type { esTitlesCommands } from "../es/titles-commands.ts";
import type { TextTitle } from "../replaceable.ts";

const IN_HELP = "Na resposta a /ayuda, ao lado do comando, onde esse comando serve.";
const IN_LISTS = "Na resposta a /abiertos";

export const ptTitlesCommands: Record<keyof typeof esTitlesCommands, TextTitle> = {
  // /info, /nota, /dato
  "info.title": ["Título de /info", "É a primeira linha da resposta a /info."],
  "info.times": ["Datas e mensagens", "É a última linha da resposta a /info."],
  "info.origin.organic": ["Origem: o cliente escreveu", "Na resposta a /info."],
  "info.origin.induced": ["Origem: nós escrevemos", "Na resposta a /info."],
  "info.transfers": ["Quantas vezes foi passado", "Na resposta a /info, se foi passado alguma vez."],
  "note.saved": ["Nota guardada", "Quando o agente usa /nota."],
  "note.changed": ["Nota alterada", "Quando o agente edita a mensagem de sua nota."],
  "note.field-which": ["Que dado?", "Quando o agente usa /dato sem nomear um campo que exista."],
  "note.field-needs-value": ["Falta o valor", "Quando o agente usa /dato com o campo e sem o valor."],
  "note.field-too-long": [
    "O valor é longo demais",
    "Quando o agente escreve com /dato mais do que cabe no campo.",
  ],
  "note.field-refused-free": ["Esse valor não serve, sem opções", "O mesmo, quando o campo não tem opções."],
  "note.field-refused": ["Esse valor não serve", "Quando o valor de /dato não é do tipo do campo."],
  "note.field-changed": ["Dado guardado", "Quando o agente usa /dato."],
  "agent.own-chat": [
    "Este chat é para clientes",
    "Uma vez por dia, quando um agente escreve em particular ao número da empresa.",
  ],

  // Commands that cannot be carried out
  "command.unknown": [
    "Comando desconhecido, num grupo pessoal",
    "Quando o agente escreve com / algo que não é um comando nem se parece com um.",
  ],
  "command.unknown-here": ["Comando desconhecido", "O mesmo, num grupo principal ou de supervisor."],
  "command.suggest": ["Você quis dizer…?", "Quando o que escrevem com / se parece com um comando."],
  "command.elsewhere": ["Esse comando é de outro grupo", "Quando usam um comando onde não serve."],
  "command.claim-elsewhere": [
    "Assumir um caso em outro grupo",
    "Quando querem assumir um caso pelo número fora do grupo principal.",
  ],
  "command.reopen-in-panel": [
    "Reabrir é feito no painel",
    "Quando escrevem /reabrir, ou reabrir e o número num grupo principal ou de supervisor.",
  ],
  "command.place.or": ["Entre dois lugares", "Une os lugares de «Esse comando é de outro grupo»."],
  "command.place.room": ["Lugar: grupos pessoais", "Dentro de «Esse comando é de outro grupo»."],
  "command.place.rooms-of-agents": [
    "Lugar: grupos dos agentes",
    "Dentro de «Esse comando é de outro grupo», quando um supervisor lê.",
  ],
  "command.place.main": ["Lugar: grupo principal", "Dentro de «Esse comando é de outro grupo»."],
  "command.place.supervisor": ["Lugar: grupo de supervisor", "Dentro de «Esse comando é de outro grupo»."],
  "command.needs.message": ["Falta a mensagem", "Quando escrevem /cliente sozinho."],
  "command.needs.note": ["Falta a nota", "Quando escrevem /nota sozinha."],
  "command.needs.taker": ["Falta para quem vai", "Quando escrevem /transferir sozinho."],
  "command.needs.ticket": ["Falta o número do ticket", "Quando escrevem /tomo ou /asignar sem o número."],
  "command.needs.one-ticket": ["Um ticket por vez", "Quando escrevem vários números ao pegar ou atribuir."],
  "command.needs.agent": ["Falta o agente", "Quando escrevem /asignar só com o número."],
  "command.needs.ticket-and-agent": [
    "Faltam o ticket e o agente",
    "Quando escrevem /asignar de um jeito que não se entende.",
  ],
  "command.no-case": ["Comando sem caso", "Quando usam num grupo livre um comando que é sobre o caso."],

  // /ayuda
  "help.title.room": ["Título de /ayuda num grupo pessoal", "Abre a resposta a /ayuda ali."],
  "help.title.main": ["Título de /ayuda num grupo principal", "Abre a resposta a /ayuda ali."],
  "help.title.supervisor": ["Título de /ayuda no grupo de supervisor", "Abre a resposta a /ayuda ali."],
  "help.show-case": ["Ajuda de /info", IN_HELP],
  "help.tell-client": ["Ajuda de /cliente", IN_HELP],
  "help.close": ["Ajuda de /fin", IN_HELP],
  "help.release": ["Ajuda de /soltar", IN_HELP],
  "help.note": ["Ajuda de /nota", IN_HELP],
  "help.transfer": ["Ajuda de /transferir", IN_HELP],
  "help.tag": ["Ajuda de /etiqueta", IN_HELP],
  "help.set-field": ["Ajuda de /dato", IN_HELP],
  "help.show-history": ["Ajuda de /historial", IN_HELP],
  "help.claim": ["Ajuda de tomo", IN_HELP],
  "help.summarise": ["Ajuda de /resumen", IN_HELP],
  "help.list-open": ["Ajuda de /abiertos", IN_HELP],
  "help.show-status": ["Ajuda de /estado", IN_HELP],
  "help.list-mine": ["Ajuda de /mis", IN_HELP],
  "help.list-agents": ["Ajuda de /agentes", IN_HELP],
  "help.assign": ["Ajuda de /asignar", IN_HELP],
  "help.pause": ["Ajuda de /pausa", IN_HELP],
  "help.go-online": ["Ajuda de /conectado", IN_HELP],
  "help.go-offline": ["Ajuda de /desconectado", IN_HELP],
  "help.help": ["Ajuda de /ayuda", IN_HELP],

  // /historial, /transferir, /etiqueta
  "history.title": ["Título do histórico", "Abre a resposta a /historial."],
  "history.case": ["Separador de casos", "Em /historial, onde começa o que se falou em cada caso."],
  "history.line": ["Linha do histórico", "Em /historial, uma para cada coisa que se disse."],
  "history.note": ["Linha de uma nota", "Em /historial, uma para cada nota."],
  "history.older": ["Como ver o mais antigo", "No fim de /historial, se há outra página."],
  "history.none": ["Sem histórico", "Quando pedem /historial e ainda não se falou nada."],
  "history.not-found": ["Palavra não encontrada", "Quando buscam com /historial algo que ninguém disse."],
  "history.no-page": ["Não há tantas páginas", "Quando pedem uma página de /historial que não existe."],
  "history.which": ["De que ticket?", "Quando escrevem /historial sem número no grupo de supervisor."],
  "transfer.yours": ["Já é seu", "Quando o agente usa /transferir com seu próprio nome."],
  "transfer.areas": ["Também a uma área", "Quando não se entende a quem querem transferir."],
  "tag.none": ["Ainda não há etiquetas", "Quando o agente usa /etiqueta e nenhuma foi criada."],
  "tag.which": ["Que etiqueta?", "Quando o agente usa /etiqueta sem nomear uma que exista."],
  "tag.changed": ["Etiquetas alteradas", "Quando o agente põe ou tira uma com /etiqueta."],

  // /conectado, /pausa, /desconectado
  "presence.online": ["Estado: Conectado", "Onde se nomeia o estado de um agente."],
  "presence.paused": ["Estado: Indisponível", "Onde se nomeia o estado de um agente."],
  "presence.offline": ["Estado: Desconectado", "Onde se nomeia o estado de um agente."],
  "presence.changed": ["Estado alterado", "Quando um agente usa /conectado, /pausa ou /desconectado."],
  "presence.meaning.online": ["O que significa Conectado", "Dentro de «Estado alterado»."],
  "presence.meaning.paused": ["O que significa Indisponível", "Dentro de «Estado alterado»."],
  "presence.meaning.offline": ["O que significa Desconectado", "Dentro de «Estado alterado»."],
  "presence.open-cases": [
    "Você ainda tem casos abertos",
    "Abaixo de «Estado alterado», se usou /desconectado e tem casos abertos.",
  ],
  "presence.overtaken": [
    "Você já mudou depois",
    "Quando chega com atraso uma mudança de estado anterior à última.",
  ],

  // /abiertos, /estado, /mis, /agentes
  "overview.open": ["Título de /abiertos", `${IN_LISTS} num grupo principal.`],
  "overview.open-anywhere": ["Título de /abiertos, de todos", `${IN_LISTS} no grupo de supervisor.`],
  "overview.none": ["Sem casos abertos", `${IN_LISTS} num grupo principal, se não há nenhum.`],
  "overview.none-anywhere": [
    "Sem casos abertos, em nenhum",
    `${IN_LISTS} no grupo de supervisor, se não há nenhum.`,
  ],
  "overview.waiting": ["Quantos pendentes", `${IN_LISTS}, antes dos que esperam.`],
  "overview.in-progress": ["Quantos em andamento", `${IN_LISTS}, antes dos que alguém atende.`],
  "overview.waiting-line": [
    "Linha de um pendente",
    `${IN_LISTS} e no lembrete de vários, uma para cada ticket que espera.`,
  ],
  "overview.waiting-line-pressing": [
    "Linha de um pendente urgente",
    "O mesmo, se é urgente, ou o cliente está irritado ou pede para falar com uma pessoa.",
  ],
  "overview.running-line": ["Linha de um caso em andamento", `${IN_LISTS}, se o cliente já tem resposta.`],
  "overview.unanswered-line": ["Linha de um caso sem resposta", `${IN_LISTS}, se o cliente espera resposta.`],
  "overview.client-of": ["Cliente e seu grupo", `${IN_LISTS} no grupo de supervisor, no lugar do nome.`],
  "overview.more": ["E os que faltam", "No fim de qualquer lista longa demais."],
  "overview.page": ["Que página é", "Na resposta a /abiertos, se não cabem todos numa mensagem."],
  "overview.status": ["Título de /estado", "Abre a resposta a /estado."],
  "overview.waiting-now": ["Quantos esperam", "Na resposta a /estado, se espera algum."],
  "overview.waiting-none": ["Não espera nenhum", "Na resposta a /estado, se não espera nenhum."],
  "overview.agents": ["Título de /agentes", "Abre a resposta a /agentes."],
  "overview.no-agents": ["Ainda não há agentes", "Em /estado e em /agentes, se não há nenhum."],
  "overview.agent-line": ["Linha de um agente", "Em /estado e em /agentes, uma para cada agente."],
  "overview.agent-unregistered": [
    "Linha de um agente sem LISTO",
    "Em /estado e em /agentes, se o agente não respondeu LISTO.",
  ],
  "overview.broken-rooms": [
    "Grupos com problemas",
    "Na linha do agente, se algum de seus grupos tem um problema.",
  ],
  "overview.mine": ["Título de /mis", "Abre a resposta a /mis."],
  "overview.mine-none": ["Você não tem casos", "É a resposta a /mis de quem não tem casos abertos."],
  "overview.mine-line": ["Linha de um caso seu", "Em /mis, se o cliente já tem resposta."],
  "overview.mine-unanswered-line": [
    "Linha de um caso seu sem resposta",
    "Em /mis, se o cliente espera resposta.",
  ],

  // "No", each with what to do
  "refusal.already-taken": [
    "Não: já foi pego",
    "Quando querem pegar ou atribuir um ticket que já está com outro.",
  ],
  "refusal.ticket-closed": ["Não: está fechado", "Quando querem fazer algo com um ticket fechado."],
  "refusal.not-ready": [
    "Não: está sendo montado",
    "Quando querem fazer algo com um ticket que ainda junta as primeiras mensagens.",
  ],
  "refusal.no-such-ticket": ["Não: não existe", "Quando escrevem o número de um ticket que não existe."],
  "refusal.no-free-room": [
    "Não: grupos ocupados",
    "Quando um agente quer pegar um ticket e tem um caso em cada um de seus grupos. Diz quais.",
  ],
  "refusal.no-room-yet": [
    "Não: ainda sem grupos",
    "Quando se quer dar um ticket a um agente cujos grupos pessoais estão sendo criados.",
  ],
  "refusal.agent-without-rooms": [
    "Não: não tem grupos",
    "Quando o agente não tem nenhum grupo pessoal, como um supervisor.",
  ],
  "refusal.busy-line": [
    "Linha de um grupo ocupado",
    "Dentro de «Não: grupos ocupados», uma para cada grupo.",
  ],
  "refusal.agent-inactive": ["Não: agente inativo", "Quando o agente consta como inativo no painel."],
  "refusal.not-available": [
    "Não: agente indisponível",
    "Quando um agente quer pegar um ticket e não está Conectado.",
  ],
  "refusal.not-an-agent": [
    "Não: você não consta como agente",
    "Quando quer pegar um ticket ou usar um comando de agentes alguém que não está nesse grupo.",
  ],
  "refusal.not-registered": [
    "Não: falta seu LISTO",
    "Quando querem dar um ticket a quem não respondeu LISTO.",
  ],
  "refusal.other-group": [
    "Não: é de outro grupo",
    "Quando querem pegar um ticket a partir de um grupo principal que não é o dele.",
  ],
  "refusal.not-in-progress": [
    "Não: não está em andamento",
    "Quando querem fazer com um ticket algo que só se pode enquanto alguém o atende.",
  ],
  "refusal.no-such-agent": [
    "Não: não há esse agente",
    "Quando nomeiam um agente que não existe. Diz quais há.",
  ],
  "refusal.ambiguous-agent": [
    "Não: há vários com esse nome",
    "Quando o nome que escrevem é de mais de um agente. Diz quais.",
  ],
  "refusal.never-queued": [
    "Não: nunca chegou a um grupo",
    "Quando querem reabrir um ticket que foi fechado antes de ter cartão.",
  ],
};
