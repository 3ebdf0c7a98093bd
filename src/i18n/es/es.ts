/** Every sentence the program says, in Rioplatense Spanish: the original that the other languages follow. */
import { esAlerts } from "./alerts.ts";
import { esBulk } from "./bulk.ts";
import { esMedia } from "./media.ts";
import { esAccounts } from "./accounts.ts";
import { esChats } from "./chats.ts";
import { esContacts } from "./contacts.ts";
import { esContent } from "./content.ts";
import { esPanel } from "./panel.ts";
import { esRooms } from "./rooms.ts";
import { esHelp } from "./help.ts";
import { esOwnWords } from "./own-words.ts";
import { esReview } from "./review.ts";
import { esSecurity } from "./security.ts";
import { esSetUp } from "./set-up.ts";
import { esStart } from "./start.ts";
import { esSteps } from "./steps.ts";

export const es = {
  ...esBulk,
  ...esMedia,
  ...esAccounts,
  ...esChats,
  ...esContacts,
  ...esContent,
  ...esPanel,
  ...esRooms,
  ...esHelp,
  ...esOwnWords,
  ...esReview,
  ...esSecurity,
  ...esSetUp,
  ...esStart,
  ...esSteps,
  "area.support": "Soporte",
  "area.sales": "Ventas",
  // What people answer to the menu instead of the number, separated by blanks.
  "area.support.words": "técnico problema ayuda reclamo falla",
  "area.sales.words": "comprar contratar precio precios planes",
  "area.none": "Sin área",
  "mood.angry": "😠 Enojado",
  "mood.neutral": "😐 Neutro",
  "mood.happy": "😊 Contento",
  "presence.online": "🟢 Conectado",
  "presence.paused": "🟡 No disponible",
  "presence.offline": "🔴 Desconectado",
  someone: "Sin nombre",
  "time.moments": "un momento",
  "time.minutes": "{{n}} min",
  "time.hours": "{{n}} h",
  "time.days": "{{n}} d",

  // To the client
  "client.greeting": "¡Hola! 👋 Gracias por escribirnos.",
  "client.greeting-company": "¡Hola! 👋 Gracias por escribir a *{{company}}*.",
  "client.menu": "¿Con qué área querés hablar? Respondé con el número:\n\n{{options}}",
  "client.menu-option": "*{{number}}* · {{area}}",
  "client.menu-again": "No entendí la opción. Respondé con el número:\n\n{{options}}",
  "client.tell-us": "Perfecto, *{{area}}*. Contanos en qué te podemos ayudar. ✍️",
  "client.area": "Listo, te atiende *{{area}}*. Tu ticket sigue siendo el *#{{number}}*.",
  "client.registered":
    "✅ Registramos tu consulta con el número *#{{number}}*. En breve te responde una persona.",
  "client.closed-hours":
    "🕐 Ahora estamos fuera del horario de atención. Tu consulta *#{{number}}* quedó registrada y te respondemos {{when}}.",
  "client.closed-hours-unknown":
    "🕐 Ahora estamos fuera del horario de atención. Tu consulta *#{{number}}* quedó registrada y te respondemos apenas volvamos.",
  "client.registered-closed":
    "✅ Registramos tu consulta con el número *#{{number}}*. Te respondemos {{when}}.",
  "client.heard-again-closed":
    "🙌 ¡Te leímos! Seguimos con tu consulta *#{{number}}* y te respondemos {{when}}.",
  "client.when-back": "apenas volvamos",
  "client.introduced": "Te atiende *{{agent}}*. 🙂",
  "client.farewell":
    "Cerramos tu consulta *#{{number}}*. ¡Gracias por escribirnos! Si necesitás algo más, mandanos un mensaje por acá.",
  "client.heard-again":
    "🙌 ¡Te leímos! Seguimos con tu consulta *#{{number}}*: en breve te responde una persona.",
  "client.queue-place_one": "Hay {{count}} consulta antes que la tuya.",
  "client.queue-place_other": "Hay {{count}} consultas antes que la tuya.",
  "client.call":
    "Por este medio no podemos atender llamadas. Escribinos o mandanos un audio y te respondemos. 🙂",

  // Contents that have no other form
  "content.poll": "📊 {{question}}\n{{options}}",
  "content.view-once":
    "👁️ El cliente mandó un mensaje para ver una sola vez. Solo se puede ver en el teléfono de la empresa.",
  "content.undecryptable":
    "⏳ El cliente mandó un mensaje que todavía no se puede leer. Si llega bien, aparece acá.",
  "content.unsupported":
    "⚠️ El cliente mandó algo que no se puede mostrar acá ({{type}}). Miralo en el teléfono de la empresa.",
  "content.deleted": "🗑️ El cliente eliminó este mensaje.",
  "content.correction": "✏️ Corrección: {{text}}",
  "content.said-by": "↪️ *{{who}}:* {{text}}",
  "content.said-by-media": "↪️ *{{who}}*",
  "content.from-handset": "📱 Desde el teléfono de la empresa: {{text}}",
  "content.from-panel": "💻 *{{who}}* (desde el panel): {{text}}",
  "content.bot": "el sistema",
  "content.owner": "la empresa",
  "content.nothing-left": "el cliente borró lo que había escrito",
  "content.chose-again":
    "✏️ El cliente corrigió lo que había elegido en el menú: *{{area}}*. Podés transferirle el caso a esa área.",
  "content.deleted-by-owner":
    "🗑️ Este mensaje se eliminó desde el teléfono de la empresa: el cliente ya no lo ve.",
  "content.call": "📞 El cliente intentó llamar. Le avisamos que por acá no se atienden llamadas.",
  "content.media.image": "📷 Foto",
  "content.media.video": "🎬 Video",
  "content.media.gif": "🎞️ GIF",
  "content.media.round-video": "🎬 Video",
  "content.media.audio": "🎵 Audio",
  "content.media.voice": "🎤 Mensaje de voz",
  "content.media.document": "📄 Documento",
  "content.media.sticker": "🩷 Sticker",
  "content.location": "📍 Ubicación",
  "content.contacts": "👤 Contacto",
  "content.other": "💬 Mensaje",

  // Cards
  "card.title": "🎫 *Ticket #{{number}}* · {{area}}",
  "card.client": "👤 {{name}}",
  "card.client-phone": "👤 {{name}} · {{phone}}",
  "card.mood": "{{mood}}",
  "card.urgent": "🔥 Urgente",
  "card.asks-for-person": "🙋 Solicitud Explícita: pide hablar con una persona",
  "card.text": "💬 {{text}}",
  "card.all-deleted": "🗑️ El cliente eliminó todo lo que había escrito.",
  "card.more_one": "📎 y {{count}} archivo: {{kinds}}",
  "card.more_other": "📎 y {{count}} archivos: {{kinds}}",
  "card.past_one": "🕘 {{count}} consulta anterior",
  "card.past_other": "🕘 {{count}} consultas anteriores",
  "card.first-time": "🆕 Primera consulta",
  "card.returned": "↩️ Vuelve a la cola ({{why}})",
  "card.arrived": "↪️ Llega a este grupo ({{why}})",
  "card.released-by": "lo soltó {{agent}}",
  "card.room-lost": "el grupo de su agente dejó de funcionar",
  "card.wrote-again": "volvió a escribir",
  "card.reopened-by": "lo reabrió {{who}}",
  "card.transferred": "lo pasó {{who}}",
  "card.transferred-reason": "lo pasó {{who}}: {{reason}}",
  "card.chose-again": "el cliente corrigió su elección del menú",
  "card.how": "👉 Para tomarlo, respondé *citando este mensaje*.",

  // In main groups
  "main.claimed": "✅ *{{agent}}* tomó el ticket *#{{number}}* ({{name}}) después de {{waited}}.",
  "main.assigned": "✅ El ticket *#{{number}}* ({{name}}) quedó asignado a *{{agent}}*.",
  "main.closed": "🏁 *{{agent}}* cerró el ticket *#{{number}}* ({{name}}).",
  "main.closed-reason": "🏁 *{{agent}}* cerró el ticket *#{{number}}* ({{name}}): {{reason}}.",
  "main.closed-by-system": "🏁 Se cerró el ticket *#{{number}}* ({{name}}): {{reason}}.",
  "main.reopened": "🔁 *{{name}}* volvió a escribir: el ticket *#{{number}}* sigue con *{{agent}}*.",
  "main.reopened-by": "🔁 *{{who}}* reabrió el ticket *#{{number}}* ({{name}}): sigue con *{{agent}}*.",
  "main.transferred": "🔀 El ticket *#{{number}}* ({{name}}) pasó a *{{group}}*.",
  "main.called":
    "📞 *Ticket #{{number}}*: {{name}} intentó llamar. Le avisamos que por acá no se atienden llamadas.",
  "main.taken-back": "🗑️ *Ticket #{{number}}*: el cliente eliminó un mensaje que figura en la tarjeta.",
  "main.reworded": "✏️ *Ticket #{{number}}*: el cliente corrigió un mensaje de la tarjeta: {{text}}",
  "main.merged": "🔗 El ticket *#{{gone}}* es de la misma persona que el *#{{kept}}*: se unieron.",
  "main.is-it-yours": "¿Lo tomás? Respondé *sí*.",
  "main.claim-unclear":
    "Ese *{{typed}}* no me dice si tomás el ticket *#{{number}}*, así que no te lo di. Si lo querés, respondé *sí*.",
  "main.already-yours": "El ticket *#{{number}}* ya es tuyo: está en *{{room}}*.",
  "main.how-to-take-it":
    "Para tomar el ticket *#{{number}}* ({{name}}), respondé *citando su tarjeta*, o escribí *tomo {{number}}*.",
  "main.how-to-take":
    "Esperan {{n}} tickets. Para tomar uno, respondé *citando su tarjeta*, o escribí *tomo* y su número: *tomo {{number}}*.",
  "main.adopted": "✅ Listo, este grupo quedó configurado como *{{kind}}*.",

  // Registration
  "ready.ask":
    "{{mention}} ¡Te damos la bienvenida, *{{name}}*! 👋 Para terminar tu registro como agente, respondé *citando este mensaje* con la palabra *LISTO*.",
  "ready.ask-to-claim":
    "{{mention}} Para tomar tickets primero falta tu registro. Respondé *citando este mensaje* con la palabra *LISTO* y el ticket *#{{number}}* queda a tu nombre.",
  "ready.find-yours":
    "Para tomar tickets primero falta tu registro: buscá en este grupo el mensaje donde te menciono y respondelo *citándolo* con la palabra *LISTO*. Después el ticket *#{{number}}* queda a tu nombre.",
  "ready.done": "✅ ¡Gracias, *{{name}}*! Ya podés tomar tickets: respondé citando la tarjeta.",
  "ready.done-without-rooms": "✅ ¡Gracias, *{{name}}*! Ya figurás en el equipo.",
  "ready.already": "*{{name}}*, ya completaste tu registro. 🙂",
  "ready.wrong-person": "Ese registro es para *{{name}}*. No cambié nada.",
  "ready.wrong-message":
    "Para registrarte tenés que responder *LISTO* citando el mensaje donde te menciono. No cambié nada.",

  // In rooms
  "room.opened": "📂 *Ticket #{{number}}* · {{area}}",
  "room.handed-over": "↪️ Te lo pasa *{{who}}*",
  "room.handed-over-reason": "↪️ Te lo pasa *{{who}}*: {{reason}}",
  "room.queued-by": "↪️ Lo pasó a este grupo *{{who}}*",
  "room.queued-by-reason": "↪️ Lo pasó a este grupo *{{who}}*: {{reason}}",
  "room.client": "👤 *{{name}}*",
  "room.phone": "📞 {{phone}} · https://wa.me/{{digits}}",
  "room.no-phone": "📞 WhatsApp no muestra su número",
  "room.waited": "⏱️ Esperó {{waited}}",
  "room.past": "🕘 Casos anteriores:\n{{list}}",
  "room.past-line": "• #{{number}} ({{date}}) {{reason}}",
  "room.no-reason": "sin motivo",
  "room.tags": "🏷️ {{list}}",
  "room.notes": "📝 Notas:\n{{list}}",
  "room.how": "✏️ *Lo que escribas acá le llega al cliente.* Para cerrar: /fin · Otros comandos: /ayuda",
  "room.history-above": "⬆️ Lo que ya se habló está más arriba en este grupo.",
  "room.history-older_one": "🕘 Hay {{count}} mensaje anterior que no se copia acá: está en el panel.",
  "room.history-older_other": "🕘 Hay {{count}} mensajes anteriores que no se copian acá: están en el panel.",
  "room.closed":
    "🏁 Caso *#{{number}}* cerrado. Este grupo queda libre; lo que escribas ya no le llega a nadie.",
  "room.closed-unseen_one":
    "👀 No llegaste a ver {{count}} mensaje del cliente, que esperaba para salir en este grupo:",
  "room.closed-unseen_other":
    "👀 No llegaste a ver {{count}} mensajes del cliente, que esperaban para salir en este grupo; los últimos:",
  "room.released": "↩️ Soltaste el caso *#{{number}}*. Este grupo queda libre.",
  "room.released-by": "↩️ *{{who}}* devolvió el caso *#{{number}}* a la cola. Este grupo queda libre.",
  "room.transferred": "🔀 El caso *#{{number}}* pasó a *{{group}}*. Este grupo queda libre.",
  "room.taken-away": "↪️ El caso *#{{number}}* pasó a *{{agent}}*. Este grupo queda libre.",
  "room.next": "🔔 Hay un caso esperando: *#{{number}}* ({{name}}). Respondé *sí* para tomarlo acá.",
  "room.no-case":
    "Este grupo está libre: no hay ningún caso abierto, así que tu mensaje no le llegó a nadie.",
  "room.colleague":
    "*{{name}}*, en este grupo solo lo que escribe *{{agent}}* le llega al cliente. Tu mensaje no se envió.",
  "room.colleague-command":
    "*{{name}}*, en este grupo solo *{{agent}}* puede usar comandos: no se hizo nada.",
  "room.merged":
    "🔗 El caso *#{{gone}}* era de la misma persona que el *#{{kept}}*, que atiende *{{agent}}*. Se unieron; este grupo queda libre.",
  "room.merged-queue": "🔗 El caso *#{{gone}}* era de la misma persona que este: se unieron.",
  "room.undelivered": "⚠️ Este mensaje *no se pudo entregar* al cliente: {{why}}",
  "room.undelivered-lost": "⚠️ Un mensaje para el cliente *no se pudo entregar*: {{why}}",
  "room.other-case":
    "⚠️ Citaste un mensaje del caso *#{{other}}*, pero en este grupo ahora está el *#{{number}}*. No se envió nada: escribilo de nuevo sin citar.",
  "room.nudge": "⏰ Caso *#{{number}}*: el cliente espera tu respuesta hace {{waited}}.",
  "undelivered.restricted":
    "WhatsApp no dejó escribirle a esta persona en todo un día. Si es urgente, llamala por teléfono.",
  "undelivered.no-answer":
    "WhatsApp no confirmó el envío después de varios intentos. Tal vez llegó igual; si el cliente no te responde, volvé a mandarlo.",
  "undelivered.failing": "fallaron todos los intentos. Volvé a mandarlo.",
  "room.held":
    "⏳ WhatsApp no deja escribirle a esta persona por ahora. Tu mensaje queda en espera y sale solo; si es urgente, llamala por teléfono.",
  "undelivered.refused": "WhatsApp lo rechazó (código {{code}}).",

  // /info, /nota, /cliente …
  "info.title": "ℹ️ *Ticket #{{number}}* · {{area}}",
  "info.times_one": "🕐 Abierto {{opened}} · tomado {{claimed}} · {{count}} mensaje",
  "info.times_other": "🕐 Abierto {{opened}} · tomado {{claimed}} · {{count}} mensajes",
  "note.saved": "📝 Nota guardada en el caso *#{{number}}*. El cliente no la ve.",
  "command.unknown":
    "No conozco el comando *{{typed}}*. No se le envió nada al cliente. Escribí /ayuda para ver los que hay, o */cliente {{typed}}* para mandarlo tal cual.",
  "command.unknown-here": "No conozco el comando *{{typed}}*. Escribí /ayuda para ver los que hay.",
  "command.suggest": "No conozco *{{typed}}*. ¿Quisiste decir */{{suggestion}}*? No se envió nada.",
  "command.elsewhere": "El comando */{{command}}* se usa en {{places}}, no acá. No hice nada.",
  "command.claim-elsewhere":
    "Los casos se toman en el grupo principal: escribí ahí *{{usage}}*, o respondé citando la tarjeta. Acá no hice nada.",
  "command.reopen-in-panel":
    "Un caso cerrado se reabre en el panel: en *Conversaciones*, abrilo y tocá *Reabrir*. Si no entrás al panel, pedíselo a un supervisor. Acá no hice nada.",
  "command.place.or": "o en",
  "command.place.room": "tus grupos personales",
  "command.place.rooms-of-agents": "los grupos personales de los agentes",
  "command.place.main": "el grupo principal",
  "command.place.supervisor": "el grupo de supervisor",
  "command.needs.message": "Falta el mensaje para el cliente. Se usa así: *{{usage}}*",
  "command.needs.note": "Falta lo que hay que anotar. Se usa así: *{{usage}}*",
  "command.needs.taker":
    "Falta a quién pasarle el caso: el nombre de un agente, de un grupo o de un área. Por ejemplo: *{{usage}}*",
  "command.needs.ticket": "Falta el número del ticket. Por ejemplo: *{{usage}}*",
  "command.needs.one-ticket": "Va el número de un solo ticket por vez. Por ejemplo: *{{usage}}*",
  "command.needs.agent": "Falta el nombre del agente. Por ejemplo: *{{usage}}*",
  "command.needs.ticket-and-agent":
    "Van el número de un ticket y el nombre de un agente. Por ejemplo: *{{usage}}*",
  "command.no-case": "Este grupo está libre: no hay ningún caso abierto.",
  "presence.changed": "Listo, *{{name}}*: ahora estás *{{presence}}*. {{meaning}}",
  "presence.meaning.online": "Recibís casos nuevos.",
  "presence.meaning.paused": "Atendés solo tus casos asignados.",
  "presence.meaning.offline": "No recibís ni atendés casos.",
  "presence.open-cases": "⚠️ Te quedan casos abiertos: {{list}}. Cerralos con /fin o devolvelos con /soltar.",

  ...esAlerts,

  // To an agent, in their own chat with the number
  "agent.own-chat":
    "Hola, *{{name}}*. 👋 Este chat es para clientes: tus casos te llegan a tus grupos. Escribí */ayuda* en uno de ellos.",

  // "No", each with what to do
  "refusal.already-taken": "El ticket *#{{number}}* ya lo tomó *{{agent}}*.",
  "refusal.ticket-closed":
    "El ticket *#{{number}}* ya está cerrado. Si hay que seguirlo, se reabre en el panel.",
  "refusal.not-ready": "El ticket *#{{number}}* todavía se está armando. Probá en unos segundos.",
  "refusal.no-such-ticket": "No existe el ticket *#{{number}}*.",
  "refusal.no-free-room":
    "*{{agent}}*, todos tus grupos están ocupados:\n{{list}}\nCerrá uno con /fin (o devolvelo con /soltar) y volvé a citar la tarjeta.",
  "refusal.no-room-yet":
    "*{{agent}}*, tus grupos personales todavía se están creando. Probá de nuevo cuando te lleguen.",
  "refusal.agent-without-rooms":
    "*{{agent}}* no tiene grupos personales, así que no puede atender casos. Se le agregan en el panel.",
  "refusal.busy-line": "• {{room}}: #{{number}}, {{name}} (sin movimiento hace {{idle}})",
  "refusal.agent-inactive":
    "*{{agent}}* figura como inactivo. Pedile al administrador que lo active en el panel.",
  "refusal.not-available": "*{{agent}}*, figurás como {{presence}}. Escribí /conectado para recibir casos.",
  "refusal.not-an-agent":
    "Todavía no figurás como agente de este grupo. Pedile al administrador que te agregue en el panel.",
  "refusal.not-registered": "*{{agent}}* todavía no respondió LISTO.",
  "refusal.other-group": "Esa tarjeta es de otro grupo (*{{group}}*). Tomala desde ahí.",
  "refusal.not-in-progress": "El ticket *#{{number}}* no está en progreso.",
  "refusal.no-such-agent": "No encontré ningún agente llamado *{{name}}*. Agentes: {{list}}.",
  "refusal.ambiguous-agent":
    "Hay más de un agente que coincide con *{{name}}*: {{list}}. Escribí el nombre completo.",
  "refusal.never-queued": "El ticket *#{{number}}* nunca llegó a un grupo.",

  // In the terminal
  "terminal.panel": "Relevo está en marcha. Panel: {{url}}",
  "terminal.first-code":
    "Abrí esa dirección en el navegador y creá tu cuenta con este código de un solo uso: {{code}}",
  "terminal.connecting": "Conectando con WhatsApp…",
  "terminal.scan":
    "En el teléfono de la empresa: WhatsApp → Dispositivos vinculados → Vincular un dispositivo, y escaneá este código:",
  "terminal.connected": "✅ Conectado a WhatsApp ({{phone}}).",
  "terminal.disconnected": "Desconectado de WhatsApp.",
} as const;
