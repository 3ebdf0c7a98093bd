/** Titles, and when each is read, of what stands for contents without words, and of terms, in Brazilian Portuguese. */
import type { esTitlesContents } from "../es/titles-contents.ts";
import type { TextTitle } from "../replaceable.ts";

const NAMES_A_FILE = "Onde um arquivo é nomeado em palavras: no cartão, numa citação, em /historial.";
const SHOWN_AS_WORDS = "No cartão e no grupo pessoal, no lugar do que mandaram.";
const A_DURATION = "Onde se diz há quanto tempo algo acontece, se";
const WHEN_A_GROUP_IS_READY = "Onde se diz a que hora um grupo vai estar pronto, se é";
const WHEN_THEY_OPEN = "No aviso de fora do horário, se abrem de novo";

export const ptTitlesContents: Record<keyof typeof esTitlesContents, TextTitle> = {
  // What WhatsApp shows in a form of its own
  "content.media.image": ["Foto", NAMES_A_FILE],
  "content.media.video": ["Vídeo", NAMES_A_FILE],
  "content.media.gif": ["GIF", NAMES_A_FILE],
  "content.media.round-video": ["Vídeo redondo", NAMES_A_FILE],
  "content.media.audio": ["Áudio", NAMES_A_FILE],
  "content.media.voice": ["Mensagem de voz", NAMES_A_FILE],
  "content.media.document": ["Documento", NAMES_A_FILE],
  "content.media.sticker": ["Figurinha", NAMES_A_FILE],
  "content.location": ["Localização", "Onde uma localização é nomeada em palavras, como no cartão."],
  "content.contacts": ["Contato", "Onde um contato compartilhado é nomeado em palavras, como no cartão."],
  "content.nameless": ["Contato sem nome", "No lugar do nome de um contato compartilhado que não o tem."],
  "content.other": ["Outra mensagem", "Onde é preciso nomear algo sem palavras próprias, como numa citação."],
  "content.poll": ["Enquete", "No cartão, no grupo pessoal e ao cliente, quando alguém manda uma enquete."],
  "content.until": ["Data de vencimento", "Abaixo de um pagamento, um evento ou outra coisa que vence."],
  "content.rich.ad": [
    "Vem de um anúncio",
    "Abaixo das palavras de um cliente que escreveu a partir de um anúncio.",
  ],
  "content.rich.blank": ["Mensagem em branco", SHOWN_AS_WORDS],
  "content.rich.call-scheduled": ["Chamada agendada", SHOWN_AS_WORDS],
  "content.rich.call-cancelled": ["Chamada agendada, cancelada", SHOWN_AS_WORDS],
  "content.rich.channel-invite": ["Convite para um canal", SHOWN_AS_WORDS],
  "content.rich.event": ["Evento", SHOWN_AS_WORDS],
  "content.rich.event-cancelled": ["Evento cancelado", SHOWN_AS_WORDS],
  "content.rich.event-going": ["Resposta a um evento: vai", SHOWN_AS_WORDS],
  "content.rich.event-maybe": ["Resposta a um evento: talvez", SHOWN_AS_WORDS],
  "content.rich.event-not-going": ["Resposta a um evento: não vai", SHOWN_AS_WORDS],
  "content.rich.event-answer": ["Resposta a um evento, ilegível", SHOWN_AS_WORDS],
  "content.rich.group-invite": ["Convite para um grupo", SHOWN_AS_WORDS],
  "content.rich.order": ["Pedido", SHOWN_AS_WORDS],
  "content.rich.payment": ["Pagamento", SHOWN_AS_WORDS],
  "content.rich.payment-cancelled": ["Pedido de pagamento cancelado", SHOWN_AS_WORDS],
  "content.rich.payment-declined": ["Pedido de pagamento recusado", SHOWN_AS_WORDS],
  "content.rich.payment-invite": ["Convite para os pagamentos", SHOWN_AS_WORDS],
  "content.rich.payment-request": ["Pedido de pagamento", SHOWN_AS_WORDS],
  "content.rich.phone-request": ["Pede o número de telefone", SHOWN_AS_WORDS],
  "content.rich.place": ["Lugar", SHOWN_AS_WORDS],
  "content.rich.poll-results": ["Resultados de uma enquete", SHOWN_AS_WORDS],
  "content.rich.product": ["Produto", SHOWN_AS_WORDS],
  "content.rich.sticker-pack": ["Pacote de figurinhas", SHOWN_AS_WORDS],
  "content.rich.vote": ["Voto numa enquete", SHOWN_AS_WORDS],
  "content.rich.vote-sealed": ["Voto que não pode ser lido", SHOWN_AS_WORDS],
  "content.rich.vote-withdrawn": ["Voto retirado", SHOWN_AS_WORDS],
  "content.view-once": ["Para ver uma única vez", SHOWN_AS_WORDS],
  "content.undecryptable": [
    "Mensagem que ainda não pode ser lida",
    "No grupo pessoal, se em um minuto não se pôde decifrar o que o cliente mandou.",
  ],
  "content.unsupported": ["Tipo de mensagem desconhecido", SHOWN_AS_WORDS],
  "content.unreadable": [
    "Conteúdo danificado",
    "No lugar de uma mensagem que foi guardada danificada e já não pode ser mostrada.",
  ],
  "content.text-cut": ["Texto cortado", "Abaixo de um texto longo demais, do qual se copiou o começo."],
  "content.too-large": ["Grande demais", "No lugar de algo que mandaram e é grande demais para guardar."],
  "content.contacts-cut": [
    "Contatos cortados",
    "Abaixo de contatos compartilhados que eram grandes demais para copiar inteiros.",
  ],
  "content.forgotten": [
    "Mensagem apagada por seu prazo",
    "No lugar de uma mensagem que passou do tempo em que se guarda.",
  ],
  "content.file-forgotten": [
    "Arquivo apagado por seu prazo",
    "No painel, no lugar de um arquivo que passou do tempo em que se guarda.",
  ],
  "content.nothing-left": [
    "Motivo: não sobrou nada",
    "Como motivo de fechamento, quando o cliente apaga tudo antes de haver cartão. Ninguém é avisado.",
  ],

  // Edited, deleted, called
  "content.deleted": ["O cliente apagou uma mensagem", "No grupo pessoal, citando a mensagem apagada."],
  "content.deleted-by-owner": [
    "Apagada pelo telefone da empresa",
    "No grupo pessoal, citando a mensagem que o cliente já não vê.",
  ],
  "content.edited-by-owner": [
    "Editada pelo telefone da empresa",
    "No grupo pessoal, citando a mensagem, com o que o cliente lê agora.",
  ],
  "content.correction": [
    "Correção",
    "Ao cliente ou no grupo pessoal, quando se edita uma mensagem cuja cópia o WhatsApp já não deixa editar.",
  ],
  "content.correction-empty": ["Correção: sem texto", "O mesmo, se tiraram todo o texto."],
  "content.chose-again": [
    "O cliente corrigiu a escolha do menu",
    "No grupo pessoal, quando edita o que tinha escolhido e o caso já tem quem atenda.",
  ],
  "content.call": [
    "O cliente tentou ligar",
    "No grupo pessoal, e nas notas do caso se ninguém o pegou ou é atendido pelo painel. No máximo uma vez por hora.",
  ],

  // Whose words they are
  "content.client-wrote": [
    "O cliente escreveu",
    "No grupo pessoal, antes de palavras do cliente que começam como um aviso nosso.",
  ],
  "content.quoting": [
    "Responde a uma mensagem",
    "No grupo pessoal, quando o cliente cita algo que não está nesse grupo.",
  ],
  "content.quoting-status": [
    "Responde a um status",
    "No grupo pessoal, quando o cliente responde a um status da empresa.",
  ],
  "content.quoting-unverified": [
    "Responde a uma mensagem não reconhecida",
    "No grupo pessoal, quando o cliente cita algo que não se pode comprovar que tenha sido dito.",
  ],
  "content.quoting-status-unverified": [
    "Responde a um status não reconhecido",
    "O mesmo, se o que cita é um status.",
  ],
  "content.said-by": [
    "O que outra pessoa disse",
    "Ao abrir o caso, antes de cada mensagem anterior que não é do cliente.",
  ],
  "content.said-by-media": ["Arquivo que outra pessoa mandou", "O mesmo, abaixo de um arquivo sem texto."],
  "content.from-handset": [
    "Do telefone da empresa",
    "No grupo pessoal, com o que alguém escreve ao cliente por esse telefone.",
  ],
  "content.from-panel": ["Do painel", "No grupo pessoal, com o que alguém escreve ao cliente pelo painel."],
  "content.from-panel-file": [
    "Arquivo do painel",
    "No grupo pessoal, abaixo de um arquivo sem texto mandado pelo painel.",
  ],
  "content.from-panel-sound": ["Áudio do painel", "No grupo pessoal, antes de um áudio mandado pelo painel."],
  "content.panel-person": [
    "Quem atende pelo painel",
    "Onde se nomeia quem tem o caso, se o atende pelo painel.",
  ],
  "content.bot": ["O sistema", "Onde se nomeia quem fez ou disse algo, se foi o sistema."],
  "content.owner": ["A empresa", "Onde se nomeia quem disse algo, se foi pelo telefone da empresa."],

  // Terms
  "area.support": ["Área de suporte", "Onde se nomeia a área, também no menu."],
  "area.sales": ["Área de vendas", "Onde se nomeia a área, também no menu."],
  "area.support.words": [
    "Palavras que escolhem suporte",
    "Não é enviado: são palavras do cliente que valem como escolher suporte, separadas por espaços.",
  ],
  "area.sales.words": [
    "Palavras que escolhem vendas",
    "Não é enviado: são palavras do cliente que valem como escolher vendas, separadas por espaços.",
  ],
  "area.none": ["Sem área", "Onde se nomeia a área, se o ticket ainda não a tem."],
  "mood.angry": ["Humor: irritado", "No cartão, ao abrir o caso e em /info."],
  "mood.neutral": ["Humor: neutro", "No cartão, ao abrir o caso e em /info."],
  "mood.happy": ["Humor: contente", "No cartão, ao abrir o caso e em /info."],
  someone: ["Pessoa sem nome", "Onde se nomeia alguém de quem não se sabe nem o nome nem o telefone."],
  "time.moments": ["Menos de um minuto", `${A_DURATION} é menos de um minuto.`],
  "time.minutes": ["Minutos", `${A_DURATION} é menos de uma hora.`],
  "time.hours": ["Horas", `${A_DURATION} são menos de dois dias.`],
  "time.days": ["Dias", `${A_DURATION} são dois dias ou mais.`],
  "time.today-about": ["Hoje, por volta de", `${WHEN_A_GROUP_IS_READY} hoje.`],
  "time.tomorrow-about": ["Amanhã, por volta de", `${WHEN_A_GROUP_IS_READY} amanhã.`],
  "time.day-about": ["Outro dia, por volta de", `${WHEN_A_GROUP_IS_READY} mais adiante.`],
  "time.today-from": ["Hoje, a partir de", `${WHEN_THEY_OPEN} hoje.`],
  "time.tomorrow-from": ["Amanhã, a partir de", `${WHEN_THEY_OPEN} amanhã.`],
  "time.day-from": ["Outro dia, a partir de", `${WHEN_THEY_OPEN} mais adiante.`],
};
