/** Brazilian Portuguese. Same keys and variables as `es.ts`; commands and LISTO keep the names people type. */
import { ptAlerts } from "./alerts.ts";
import { ptBulk } from "./bulk.ts";
import { ptMedia } from "./media.ts";
import { ptAccounts } from "./accounts.ts";
import { ptChats } from "./chats.ts";
import { ptContacts } from "./contacts.ts";
import { ptContent } from "./content.ts";
import { ptPanel } from "./panel.ts";
import { ptRooms } from "./rooms.ts";
import { ptHelp } from "./help.ts";
import { ptOwnWords } from "./own-words.ts";
import { ptReview } from "./review.ts";
import { ptSecurity } from "./security.ts";
import { ptSetUp } from "./set-up.ts";
import { ptStart } from "./start.ts";
import { ptSteps } from "./steps.ts";
import type { Translation } from "../translation.ts";

export const pt: Translation = {
  ...ptBulk,
  ...ptMedia,
  ...ptAccounts,
  ...ptChats,
  ...ptContacts,
  ...ptContent,
  ...ptPanel,
  ...ptRooms,
  ...ptHelp,
  ...ptOwnWords,
  ...ptReview,
  ...ptSecurity,
  ...ptSetUp,
  ...ptStart,
  ...ptSteps,
  "area.support": "Suporte",
  "area.sales": "Vendas",
  // What people answer to the menu instead of the number, separated by blanks.
  "area.support.words": "técnico problema ajuda reclamação defeito",
  "area.sales.words": "comprar contratar preço preços planos",
  "area.none": "Sem área",
  "mood.angry": "😠 Irritado",
  "mood.neutral": "😐 Neutro",
  "mood.happy": "😊 Contente",
  "presence.online": "🟢 Conectado",
  "presence.paused": "🟡 Indisponível",
  "presence.offline": "🔴 Desconectado",
  someone: "Sem nome",
  "time.moments": "um momento",
  "time.minutes": "{{n}} min",
  "time.hours": "{{n}} h",
  "time.days": "{{n}} d",

  // To the client
  "client.greeting": "Olá! 👋 Obrigado pela sua mensagem.",
  "client.greeting-company": "Olá! 👋 Obrigado por escrever para *{{company}}*.",
  "client.menu": "Com qual área você quer falar? Responda com o número:\n\n{{options}}",
  "client.menu-option": "*{{number}}* · {{area}}",
  "client.menu-again": "Não entendi a opção. Responda com o número:\n\n{{options}}",
  "client.tell-us": "Perfeito, *{{area}}*. Conte como podemos ajudar. ✍️",
  "client.area": "Pronto, *{{area}}* atende você. Seu ticket continua sendo o *#{{number}}*.",
  "client.registered":
    "✅ Registramos sua solicitação com o número *#{{number}}*. Em breve uma pessoa responde.",
  "client.closed-hours":
    "🕐 Agora estamos fora do horário de atendimento. Sua solicitação *#{{number}}* ficou registrada e respondemos {{when}}.",
  "client.closed-hours-unknown":
    "🕐 Agora estamos fora do horário de atendimento. Sua solicitação *#{{number}}* ficou registrada e respondemos assim que voltarmos.",
  "client.registered-closed":
    "✅ Registramos sua solicitação com o número *#{{number}}*. Respondemos {{when}}.",
  "client.heard-again-closed":
    "🙌 Recebemos sua mensagem! Continuamos com seu atendimento *#{{number}}* e respondemos {{when}}.",
  "client.when-back": "assim que voltarmos",
  "client.introduced": "Você está falando com *{{agent}}*. 🙂",
  "client.farewell":
    "Encerramos sua solicitação *#{{number}}*. Obrigado por escrever! Se precisar de mais alguma coisa, mande uma mensagem por aqui.",
  "client.heard-again":
    "🙌 Recebemos sua mensagem! Continuamos com seu atendimento *#{{number}}*: em breve uma pessoa responde.",
  "client.queue-place_one": "Há {{count}} atendimento antes do seu.",
  "client.queue-place_other": "Há {{count}} atendimentos antes do seu.",
  "client.call": "Por aqui não atendemos ligações. Escreva ou mande um áudio e respondemos. 🙂",

  // Contents that have no other form
  "content.poll": "📊 {{question}}\n{{options}}",
  "content.view-once":
    "👁️ O cliente mandou uma mensagem de visualização única. Só dá para ver no telefone da empresa.",
  "content.undecryptable":
    "⏳ O cliente mandou uma mensagem que ainda não dá para ler. Se chegar direito, aparece aqui.",
  "content.unsupported":
    "⚠️ O cliente mandou algo que não dá para mostrar aqui ({{type}}). Veja no telefone da empresa.",
  "content.deleted": "🗑️ O cliente apagou esta mensagem.",
  "content.correction": "✏️ Correção: {{text}}",
  "content.said-by": "↪️ *{{who}}:* {{text}}",
  "content.said-by-media": "↪️ *{{who}}*",
  "content.from-handset": "📱 Do telefone da empresa: {{text}}",
  "content.from-panel": "💻 *{{who}}* (pelo painel): {{text}}",
  "content.bot": "o sistema",
  "content.owner": "a empresa",
  "content.nothing-left": "o cliente apagou o que tinha escrito",
  "content.chose-again":
    "✏️ O cliente corrigiu o que tinha escolhido no menu: *{{area}}*. Você pode transferir o caso para essa área.",
  "content.deleted-by-owner": "🗑️ Esta mensagem foi apagada no telefone da empresa: o cliente não a vê mais.",
  "content.call": "📞 O cliente tentou ligar. Avisamos que por aqui não atendemos ligações.",
  "content.media.image": "📷 Foto",
  "content.media.video": "🎬 Vídeo",
  "content.media.gif": "🎞️ GIF",
  "content.media.round-video": "🎬 Vídeo",
  "content.media.audio": "🎵 Áudio",
  "content.media.voice": "🎤 Mensagem de voz",
  "content.media.document": "📄 Documento",
  "content.media.sticker": "🩷 Figurinha",
  "content.location": "📍 Localização",
  "content.contacts": "👤 Contato",
  "content.other": "💬 Mensagem",

  // Cards
  "card.title": "🎫 *Ticket #{{number}}* · {{area}}",
  "card.client": "👤 {{name}}",
  "card.client-phone": "👤 {{name}} · {{phone}}",
  "card.mood": "{{mood}}",
  "card.urgent": "🔥 Urgente",
  "card.asks-for-person": "🙋 Pedido Explícito: quer falar com uma pessoa",
  "card.text": "💬 {{text}}",
  "card.all-deleted": "🗑️ O cliente apagou tudo o que tinha escrito.",
  "card.more_one": "📎 e {{count}} arquivo: {{kinds}}",
  "card.more_other": "📎 e {{count}} arquivos: {{kinds}}",
  "card.past_one": "🕘 {{count}} solicitação anterior",
  "card.past_other": "🕘 {{count}} solicitações anteriores",
  "card.first-time": "🆕 Primeira solicitação",
  "card.returned": "↩️ Volta para a fila ({{why}})",
  "card.arrived": "↪️ Chega a este grupo ({{why}})",
  "card.released-by": "{{agent}} soltou",
  "card.room-lost": "o grupo do agente parou de funcionar",
  "card.wrote-again": "voltou a escrever",
  "card.reopened-by": "reaberto por {{who}}",
  "card.transferred": "passado por {{who}}",
  "card.transferred-reason": "passado por {{who}}: {{reason}}",
  "card.chose-again": "o cliente corrigiu a escolha do menu",
  "card.how": "👉 Para pegar, responda *citando esta mensagem*.",

  // In main groups
  "main.claimed": "✅ *{{agent}}* pegou o ticket *#{{number}}* ({{name}}) depois de {{waited}}.",
  "main.assigned": "✅ O ticket *#{{number}}* ({{name}}) foi atribuído a *{{agent}}*.",
  "main.closed": "🏁 *{{agent}}* fechou o ticket *#{{number}}* ({{name}}).",
  "main.closed-reason": "🏁 *{{agent}}* fechou o ticket *#{{number}}* ({{name}}): {{reason}}.",
  "main.closed-by-system": "🏁 O ticket *#{{number}}* ({{name}}) foi fechado: {{reason}}.",
  "main.reopened": "🔁 *{{name}}* voltou a escrever: o ticket *#{{number}}* continua com *{{agent}}*.",
  "main.reopened-by": "🔁 *{{who}}* reabriu o ticket *#{{number}}* ({{name}}): continua com *{{agent}}*.",
  "main.transferred": "🔀 O ticket *#{{number}}* ({{name}}) passou para *{{group}}*.",
  "main.called":
    "📞 *Ticket #{{number}}*: {{name}} tentou ligar. Avisamos que por aqui não atendemos ligações.",
  "main.taken-back": "🗑️ *Ticket #{{number}}*: o cliente apagou uma mensagem que está no cartão.",
  "main.reworded": "✏️ *Ticket #{{number}}*: o cliente corrigiu uma mensagem do cartão: {{text}}",
  "main.merged": "🔗 O ticket *#{{gone}}* é da mesma pessoa que o *#{{kept}}*: foram unidos.",
  "main.is-it-yours": "Vai pegar? Responda *sim*.",
  "main.claim-unclear":
    "Esse *{{typed}}* não me diz se você vai pegar o ticket *#{{number}}*, então não o dei a você. Se quiser, responda *sim*.",
  "main.already-yours": "O ticket *#{{number}}* já é seu: está em *{{room}}*.",
  "main.how-to-take-it":
    "Para pegar o ticket *#{{number}}* ({{name}}), responda *citando o cartão dele*, ou escreva *tomo {{number}}*.",
  "main.how-to-take":
    "{{n}} tickets esperam. Para pegar um, responda *citando o cartão dele*, ou escreva *tomo* e o número: *tomo {{number}}*.",
  "main.adopted": "✅ Pronto, este grupo ficou configurado como *{{kind}}*.",

  // Registration
  "ready.ask":
    "{{mention}} Boas-vindas, *{{name}}*! 👋 Para terminar seu registro como agente, responda *citando esta mensagem* com a palavra *LISTO*.",
  "ready.ask-to-claim":
    "{{mention}} Para pegar tickets, primeiro falta seu registro. Responda *citando esta mensagem* com a palavra *LISTO* e o ticket *#{{number}}* fica com você.",
  "ready.find-yours":
    "Para pegar tickets, primeiro falta seu registro: procure neste grupo a mensagem em que menciono você e responda *citando-a* com a palavra *LISTO*. Depois o ticket *#{{number}}* fica com você.",
  "ready.done": "✅ Obrigado, *{{name}}*! Você já pode pegar tickets: responda citando o cartão.",
  "ready.done-without-rooms": "✅ Obrigado, *{{name}}*! Você já faz parte da equipe.",
  "ready.already": "*{{name}}*, seu registro já está feito. 🙂",
  "ready.wrong-person": "Esse registro é para *{{name}}*. Não mudei nada.",
  "ready.wrong-message":
    "Para se registrar, responda *LISTO* citando a mensagem em que menciono você. Não mudei nada.",

  // In rooms
  "room.opened": "📂 *Ticket #{{number}}* · {{area}}",
  "room.handed-over": "↪️ *{{who}}* passou este caso para você",
  "room.handed-over-reason": "↪️ *{{who}}* passou este caso para você: {{reason}}",
  "room.queued-by": "↪️ *{{who}}* passou este caso para este grupo",
  "room.queued-by-reason": "↪️ *{{who}}* passou este caso para este grupo: {{reason}}",
  "room.client": "👤 *{{name}}*",
  "room.phone": "📞 {{phone}} · https://wa.me/{{digits}}",
  "room.no-phone": "📞 O WhatsApp não mostra o número",
  "room.waited": "⏱️ Esperou {{waited}}",
  "room.past": "🕘 Casos anteriores:\n{{list}}",
  "room.past-line": "• #{{number}} ({{date}}) {{reason}}",
  "room.no-reason": "sem motivo",
  "room.tags": "🏷️ {{list}}",
  "room.notes": "📝 Notas:\n{{list}}",
  "room.how": "✏️ *O que você escrever aqui chega ao cliente.* Para fechar: /fin · Outros comandos: /ayuda",
  "room.history-above": "⬆️ O que já foi conversado está mais acima neste grupo.",
  "room.history-older_one": "🕘 Há {{count}} mensagem anterior que não é copiada aqui: está no painel.",
  "room.history-older_other":
    "🕘 Há {{count}} mensagens anteriores que não são copiadas aqui: estão no painel.",
  "room.closed":
    "🏁 Caso *#{{number}}* fechado. Este grupo fica livre; o que você escrever não chega mais a ninguém.",
  "room.closed-unseen_one":
    "👀 Você não chegou a ver {{count}} mensagem do cliente, que esperava para sair neste grupo:",
  "room.closed-unseen_other":
    "👀 Você não chegou a ver {{count}} mensagens do cliente, que esperavam para sair neste grupo; as últimas:",
  "room.released": "↩️ Você soltou o caso *#{{number}}*. Este grupo fica livre.",
  "room.released-by": "↩️ *{{who}}* devolveu o caso *#{{number}}* à fila. Este grupo fica livre.",
  "room.transferred": "🔀 O caso *#{{number}}* passou para *{{group}}*. Este grupo fica livre.",
  "room.taken-away": "↪️ O caso *#{{number}}* passou para *{{agent}}*. Este grupo fica livre.",
  "room.next": "🔔 Há um caso esperando: *#{{number}}* ({{name}}). Responda *sim* para pegá-lo aqui.",
  "room.no-case":
    "Este grupo está livre: não há nenhum caso aberto, então sua mensagem não chegou a ninguém.",
  "room.colleague":
    "*{{name}}*, neste grupo só o que *{{agent}}* escreve chega ao cliente. Sua mensagem não foi enviada.",
  "room.colleague-command": "*{{name}}*, neste grupo só *{{agent}}* pode usar comandos: nada foi feito.",
  "room.merged":
    "🔗 O caso *#{{gone}}* era da mesma pessoa que o *#{{kept}}*, atendido por *{{agent}}*. Foram unidos; este grupo fica livre.",
  "room.merged-queue": "🔗 O caso *#{{gone}}* era da mesma pessoa que este: foram unidos.",
  "room.undelivered": "⚠️ Esta mensagem *não pôde ser entregue* ao cliente: {{why}}",
  "room.undelivered-lost": "⚠️ Uma mensagem para o cliente *não pôde ser entregue*: {{why}}",
  "room.other-case":
    "⚠️ Você citou uma mensagem do caso *#{{other}}*, mas neste grupo agora está o *#{{number}}*. Nada foi enviado: escreva de novo sem citar.",
  "room.nudge": "⏰ Caso *#{{number}}*: o cliente espera sua resposta há {{waited}}.",
  "undelivered.restricted":
    "o WhatsApp não deixou escrever para esta pessoa durante um dia inteiro. Se for urgente, ligue para ela.",
  "undelivered.no-answer":
    "o WhatsApp não confirmou o envio depois de várias tentativas. Talvez tenha chegado; se o cliente não responder, mande de novo.",
  "undelivered.failing": "todas as tentativas falharam. Mande de novo.",
  "room.held":
    "⏳ O WhatsApp não deixa escrever para esta pessoa por enquanto. Sua mensagem fica em espera e sai sozinha; se for urgente, ligue para ela.",
  "undelivered.refused": "o WhatsApp recusou (código {{code}}).",

  // /info, /nota, /cliente …
  "info.title": "ℹ️ *Ticket #{{number}}* · {{area}}",
  "info.times_one": "🕐 Aberto {{opened}} · pego {{claimed}} · {{count}} mensagem",
  "info.times_other": "🕐 Aberto {{opened}} · pego {{claimed}} · {{count}} mensagens",
  "note.saved": "📝 Nota guardada no caso *#{{number}}*. O cliente não vê.",
  "command.unknown":
    "Não conheço o comando *{{typed}}*. Nada foi enviado ao cliente. Escreva /ayuda para ver os que existem, ou */cliente {{typed}}* para mandar assim mesmo.",
  "command.unknown-here": "Não conheço o comando *{{typed}}*. Escreva /ayuda para ver os que existem.",
  "command.suggest": "Não conheço *{{typed}}*. Você quis dizer */{{suggestion}}*? Nada foi enviado.",
  "command.elsewhere": "O comando */{{command}}* é para {{places}}, não para aqui. Não fiz nada.",
  "command.claim-elsewhere":
    "Os casos são assumidos no grupo principal: escreva lá *{{usage}}*, ou responda citando o cartão. Aqui não fiz nada.",
  "command.reopen-in-panel":
    "Um caso fechado é reaberto no painel: em *Conversas*, abra-o e toque em *Reabrir*. Se você não usa o painel, peça a um supervisor. Aqui não fiz nada.",
  "command.place.or": "ou",
  "command.place.room": "seus grupos pessoais",
  "command.place.rooms-of-agents": "os grupos pessoais dos agentes",
  "command.place.main": "o grupo principal",
  "command.place.supervisor": "o grupo de supervisor",
  "command.needs.message": "Falta a mensagem para o cliente. Use assim: *{{usage}}*",
  "command.needs.note": "Falta o que anotar. Use assim: *{{usage}}*",
  "command.needs.taker":
    "Falta para quem vai o caso: o nome de um agente, de um grupo ou de uma área. Por exemplo: *{{usage}}*",
  "command.needs.ticket": "Falta o número do ticket. Por exemplo: *{{usage}}*",
  "command.needs.one-ticket": "Vai o número de um só ticket por vez. Por exemplo: *{{usage}}*",
  "command.needs.agent": "Falta o nome do agente. Por exemplo: *{{usage}}*",
  "command.needs.ticket-and-agent":
    "Vão o número de um ticket e o nome de um agente. Por exemplo: *{{usage}}*",
  "command.no-case": "Este grupo está livre: não há nenhum caso aberto.",
  "presence.changed": "Pronto, *{{name}}*: agora você está *{{presence}}*. {{meaning}}",
  "presence.meaning.online": "Você recebe casos novos.",
  "presence.meaning.paused": "Você atende só os casos que já tem.",
  "presence.meaning.offline": "Você não recebe nem atende casos.",
  "presence.open-cases": "⚠️ Você ainda tem casos abertos: {{list}}. Feche com /fin ou devolva com /soltar.",

  ...ptAlerts,

  // To an agent, in their own chat with the number
  "agent.own-chat":
    "Olá, *{{name}}*. 👋 Este chat é para clientes: seus casos chegam nos seus grupos. Escreva */ayuda* em um deles.",

  // "No", each with what to do
  "refusal.already-taken": "*{{agent}}* já pegou o ticket *#{{number}}*.",
  "refusal.ticket-closed":
    "O ticket *#{{number}}* já está fechado. Se for preciso continuar, é reaberto no painel.",
  "refusal.not-ready": "O ticket *#{{number}}* ainda está sendo montado. Tente em alguns segundos.",
  "refusal.no-such-ticket": "O ticket *#{{number}}* não existe.",
  "refusal.no-free-room":
    "*{{agent}}*, todos os seus grupos estão ocupados:\n{{list}}\nFeche um com /fin (ou devolva com /soltar) e cite o cartão de novo.",
  "refusal.no-room-yet":
    "*{{agent}}*, seus grupos pessoais ainda estão sendo criados. Tente de novo quando chegarem.",
  "refusal.agent-without-rooms":
    "*{{agent}}* não tem grupos pessoais, então não pode atender casos. Eles são adicionados no painel.",
  "refusal.busy-line": "• {{room}}: #{{number}}, {{name}} (sem movimento há {{idle}})",
  "refusal.agent-inactive": "*{{agent}}* está como inativo. Peça ao administrador que ative no painel.",
  "refusal.not-available": "*{{agent}}*, você está como {{presence}}. Escreva /conectado para receber casos.",
  "refusal.not-an-agent":
    "Você ainda não está como agente deste grupo. Peça ao administrador que adicione você no painel.",
  "refusal.not-registered": "*{{agent}}* ainda não respondeu LISTO.",
  "refusal.other-group": "Esse cartão é de outro grupo (*{{group}}*). Pegue por lá.",
  "refusal.not-in-progress": "O ticket *#{{number}}* não está em andamento.",
  "refusal.no-such-agent": "Não encontrei nenhum agente chamado *{{name}}*. Agentes: {{list}}.",
  "refusal.ambiguous-agent":
    "Há mais de um agente que combina com *{{name}}*: {{list}}. Escreva o nome completo.",
  "refusal.never-queued": "O ticket *#{{number}}* nunca chegou a um grupo.",

  // In the terminal
  "terminal.panel": "O Relevo está funcionando. Painel: {{url}}",
  "terminal.first-code":
    "Abra esse endereço no navegador e crie sua conta com este código de uso único: {{code}}",
  "terminal.connecting": "Conectando ao WhatsApp…",
  "terminal.scan":
    "No telefone da empresa: WhatsApp → Dispositivos conectados → Conectar dispositivo, e escaneie este código:",
  "terminal.connected": "✅ Conectado ao WhatsApp ({{phone}}).",
  "terminal.disconnected": "Desconectado do WhatsApp.",
};
