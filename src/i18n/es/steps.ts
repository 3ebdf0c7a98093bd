/** What became of the work at WhatsApp, in Rioplatense Spanish. Part of `es/es.ts`. The `step.` ones take no variables. */
export const esSteps = {
  // Under way
  "step.offline": "espera a que WhatsApp se conecte.",
  "step.created": "el grupo ya existe; falta ver quién quedó adentro.",
  "step.pace":
    "espera su turno. Los grupos se crean de a poco para cuidar el número; no hace falta hacer nada.",
  "step.daily-budget":
    "por hoy ya se crearon todos los grupos que conviene. Sigue mañana, sin que hagas nada. Si tenés apuro, creá el grupo desde el teléfono y adoptalo con un código.",
  "step.rate-overlimit":
    "WhatsApp pidió ir más despacio. Se vuelve a intentar sin que hagas nada. Si tenés apuro, elegí menos grupos por agente.",
  "step.refused-for-now":
    "WhatsApp no lo aceptó por ahora. Se vuelve a intentar sin que hagas nada. Si sigue así, elegí menos grupos por agente.",
  "step.no-answer-yet": "WhatsApp no respondió. Se vuelve a intentar sin que hagas nada.",
  "step.invited":
    "WhatsApp no permite agregar a esta persona (por su privacidad, o porque salió hace poco); le enviamos una invitación por privado. Pedile que la acepte.",

  // Done
  "step.ok": "listo.",
  "step.joined": "listo, entró al grupo.",
  "step.not-needed": "ya no hacía falta.",

  // A person must look
  "step.refused":
    "WhatsApp lo rechazó varias veces. Probá de nuevo mañana, o hacelo a mano desde el teléfono.",
  "step.no-answer": "WhatsApp no respondió después de varios intentos. Revisá la conexión y reintentá.",
  "step.invite-expired":
    "no aceptó la invitación a tiempo. Pedile que agende el número de la empresa y reintentá.",
  "step.cannot-invite":
    "no se lo pudo agregar ni invitar. Hacé administrador del grupo al número de la empresa y reintentá, o agregalo a mano desde el teléfono.",
  "step.not-on-whatsapp": "ese número no tiene WhatsApp. Revisalo.",
  "step.no-address": "no sabemos con qué número escribirle. Revisá su teléfono.",
  "step.blocked-us": "bloqueó el número de la empresa. Pedile que lo desbloquee y reintentá.",
  "step.full": "el grupo está lleno. Sacá a alguien y reintentá.",
  "step.not-admin":
    "el número de la empresa no es administrador del grupo. Hacelo administrador y reintentá, o hacelo a mano desde el teléfono.",
  "step.bad-name": "WhatsApp no acepta ese nombre. Probá con uno más corto y sin símbolos raros.",
  "step.bug": "algo falló de nuestro lado y quedó anotado en el registro del servidor. Reintentá.",

  // What is wrong with a group
  "step.group-gone":
    "el grupo ya no existe, o el número de la empresa no está en él. Reintentá para crearlo de nuevo.",
  "step.community-announcement":
    "es el grupo de avisos de una comunidad y no sirve para trabajar. Usá un grupo común.",
  "step.removed": "sacaron del grupo al número de la empresa. Volvé a agregarlo y se arregla.",
  "step.agent-left": "el agente no está en su grupo: hasta que vuelva no recibe casos ahí.",

  // To people
  "invite.text": "Te invitamos al grupo *{{group}}* para atender clientes. Tocá para unirte. 👇",
  "invite.link": "Te invitamos al grupo *{{group}}* para atender clientes. Entrá con este enlace:\n{{link}}",
  "alert.group": "🚨 *{{group}}*: {{problem}}",

  // Groups that are looked after
  "step.awaits-code":
    "espera el grupo en el que alguien va a escribir el código. Si el código se vence, lo creamos nosotros.",
  "step.awaits-word":
    "en un grupo escribieron el código: falta que confirmes acá, al ver su nombre, que es ese.",
  "step.restricted":
    "WhatsApp limitó por ahora lo que puede hacer el número. Se vuelve a intentar a la hora que se ve acá; mientras tanto, podés usar un grupo creado desde el teléfono.",
  "step.group-unsure":
    "WhatsApp dice que el grupo no está. Se lo preguntamos otra vez antes de darlo por perdido.",
  "step.refused-once":
    "el grupo no aceptó un mensaje. Probamos de nuevo; si lo vuelve a rechazar, sus casos pasan a otro grupo.",
  "step.refused-twice":
    "el grupo no acepta mensajes, así que no lo usamos. Revisalo en el teléfono (que exista, que el número esté y pueda escribir). En un rato lo probamos de nuevo.",
  "step.suspended": "WhatsApp suspendió este grupo. Usá otro: creá uno nuevo o adoptá uno con un código.",
  "step.announcement":
    "solo los administradores pueden escribir, y el número de la empresa no lo es. En el teléfono: Info del grupo → hacelo administrador, o permití que todos envíen mensajes. Se arregla solo cuando lo hagas.",
  "step.announcement-agents":
    "solo los administradores pueden escribir, y algún agente no lo es. En el teléfono: Info del grupo → Permisos → que todos puedan enviar mensajes.",
  "step.locked":
    "el número de la empresa no es administrador, y solo ellos cambian el nombre y la descripción. El grupo funciona; para que podamos cuidarlo, hacelo administrador.",
  "step.not-admin-now":
    "el número de la empresa no es administrador. El grupo funciona, pero no podemos agregar agentes ni arreglarlo: hacelo administrador desde el teléfono.",
  "step.approval":
    "quien entra con un enlace espera que un administrador lo apruebe. En el teléfono: Info del grupo → Permisos → desactivá «Aprobar participantes nuevos».",
  "alert.case-moved": "El ticket *#{{number}}* sigue en *{{room}}*, con todo lo que se dijo.",
  "alert.case-back": "El ticket *#{{number}}* volvió a la cola: su agente no tiene otro grupo libre.",
  "alert.cards-moved": "Sus tarjetas pasaron a *{{group}}*: {{list}}.",
  "alert.cards-stay":
    "⚠️ Ahí esperan {{list}}, y no hay otro grupo que las reciba: asignalos con /asignar, o arreglá el grupo.",
  "alert.group-refused":
    "⚠️ *{{group}}* no aceptó un mensaje (WhatsApp respondió {{code}}). Probamos de nuevo enseguida; si lo vuelve a rechazar, lo que hay en ese grupo pasa a otro.",
  "alert.group-held":
    "⚠️ WhatsApp no deja escribir por ahora en *{{group}}* (respondió {{code}}). El mensaje espera y se vuelve a intentar solo.",
  "alert.group-silent":
    "⚠️ Un mensaje para *{{group}}* se dio por perdido: WhatsApp no confirmó que llegara. Está en el panel, en «Pendientes de revisión».",
  "alert.hidden-number": "número oculto",
  "alert.strangers":
    "👤 En *{{group}}* hay alguien que no es del equipo: {{list}}. Ve todo lo que se escribe ahí. Si tiene que estar, agregalo en el panel; si no, sacalo del grupo.",
  "alert.adopt-typed":
    "🔑 En un grupo escribieron el código de *{{name}}*. Falta que un administrador vea en el panel el nombre del grupo y confirme que es ese: hasta entonces no lo usamos.",
  "alert.binding":
    "🔐 Alguien con el número oculto respondió LISTO en lugar de *{{name}}*. Confirmalo o rechazalo en el panel: hasta entonces no puede tomar tickets.",
  "alert.number-changed":
    "📱 *{{name}}* cambió de número: ahora es {{phone}}. Sigue siendo la misma persona; no hace falta hacer nada.",
  "alert.not-registered":
    "⛔ No tengo registrado tu número entre los supervisores de este grupo, así que no hice nada. Pedile al administrador que te agregue en el panel (Grupos de WhatsApp → este grupo → Agregar Nuevo Agente) y respondé LISTO cuando te lo pida.",
  "alert.needs-listo":
    "✋ Antes de dar órdenes falta tu registro: respondé *LISTO* citando el mensaje donde te menciono. No hice nada.",
  "main.handset-command":
    "📱 Desde el teléfono de la empresa no hago comandos, así que no hice nada. Acá los tiene que escribir alguien del equipo desde su teléfono; también podés hacerlo en el panel.",
  "main.handset-claim":
    "📱 Desde el teléfono de la empresa no se toman casos, así que no tomé ninguno. Acá los toma un agente de este grupo, citando la tarjeta desde su teléfono; también se pueden atender en el panel.",
  "main.declined":
    "👍 El ticket *#{{number}}* sigue esperando. Quien lo quiera: citá la tarjeta y respondé *lo tomo*.",
  "main.suggest-assign":
    "Mencionaste a *{{agent}}*, así que no te di el ticket *#{{number}}*: sigue esperando. Si lo tomás vos, citá la tarjeta y respondé *lo tomo*. Para dárselo a *{{agent}}*, un supervisor escribe en su grupo */asignar {{number}} {{agent}}*.",
  "card.joined": "tiene también lo que decía el *#{{gone}}*, de la misma persona",
  "card.group-lost": "*{{group}}* dejó de funcionar",
  "main.adopt-typed":
    "👀 Recibí el código. Falta que un administrador confirme este grupo en el panel; apenas lo haga, te aviso acá.",
  "main.adopt-expired": "⌛ Ese código venció: vale 30 minutos. Pedí uno nuevo en el panel y escribilo acá.",
  "main.adopt-rejected":
    "Este grupo no se va a usar para atender clientes. Ya podés sacar de acá el número de la empresa.",
  "room.adopted": "✅ Listo: este es ahora un grupo personal de *{{agent}}*. Acá llegan sus casos, de a uno.",
  "ready.no-room":
    "✅ ¡Gracias, *{{name}}*! Tu registro está completo, pero todavía falta tu grupo personal, donde se atiende: {{when}}. Mientras tanto podés citar tarjetas: te las guardo y quedan a tu nombre apenas esté.",
  "ready.room-at": "va a estar {{when}}",
  "ready.room-soon": "se está creando",
  "ready.own-room":
    "¿Lo querés ya? Creá vos un grupo de WhatsApp, agregá este número y escribí ahí *{{code}}*. Cuando el administrador lo confirme en el panel, empezás. El código vale 30 minutos; si se vence, respondé LISTO de nuevo y te paso otro.",
  "ready.own-room-for":
    "{{mention}} Podés tener tu grupo personal ya: creá un grupo de WhatsApp, agregá este número y escribí ahí *{{code}}*. El código vale 30 minutos.",
  "ready.wish-kept":
    "📌 Te guardo el ticket *#{{number}}*: todavía falta tu grupo personal ({{when}}). Apenas esté, el ticket queda a tu nombre y te llega ahí. Si antes lo toma otra persona, te aviso.",
  "ready.wish-lost": "el ticket *#{{number}}*, que te estaba guardando, lo tomó *{{agent}}*.",
  "ready.awaits-word":
    "🔐 Recibí tu LISTO, pero WhatsApp no me muestra tu número. En cuanto se confirme que sos *{{name}}* (lo hace el administrador en el panel), te aviso acá.",
  "time.today-about": "hoy a eso de las {{time}}",
  "time.tomorrow-about": "mañana a eso de las {{time}}",
  "time.day-about": "el {{day}} a eso de las {{time}}",
  "time.today-from": "hoy desde las {{time}}",
  "time.tomorrow-from": "mañana desde las {{time}}",
  "time.day-from": "el {{day}} desde las {{time}}",
  "step.not-seen-yet":
    "WhatsApp no respondió y el grupo no aparece en su lista. Lo buscamos una vez más antes de crearlo de nuevo.",
  "room.copy-lost":
    "⚠️ Puede que falte acá un mensaje del ticket *#{{number}}*: WhatsApp no confirmó que llegara. Miralo en el panel, o pedile al cliente que lo repita.",
  "api.plan.none": "No falta crear ningún grupo.",
  "api.plan.stuck": "Hay grupos que esperan que alguien los revise.",
  "api.plan.text_one": "{{count}} grupo por crear: listo {{when}}. Se crean de a poco para cuidar el número.",
  "api.plan.text_other":
    "{{count}} grupos por crear: listo {{when}}. Se crean de a poco para cuidar el número.",
  "api.refused.group-being-made":
    "Ese grupo se está creando en este momento. Esperá unos segundos y probá de nuevo.",
  "api.refused.room-made-already":
    "Ese agente ya tiene todos sus grupos. Si querés otro, subí primero la cantidad de grupos.",
  "api.refused.no-such-adoption": "Ese grupo ya se confirmó o se rechazó: no hay nada pendiente.",
  "api.refused.not-typed-yet": "Nadie escribió todavía el código en un grupo.",
  "api.refused.no-such-binding": "No hay ningún LISTO que confirmar de ese agente.",
  "api.refused.not-bound": "Ese agente todavía no respondió LISTO.",
  "audit.adoption.confirmed": "Confirmó un grupo adoptado con un código",
  "audit.adoption.rejected": "Rechazó un grupo en el que alguien escribió el código",
  "audit.room.awaited": "Pidió un código para adoptar un grupo personal",
  "audit.agent.binding-confirmed": "Confirmó quién respondió LISTO como el agente {{agent}}",
  "audit.agent.binding-rejected": "Rechazó a quien respondió LISTO como el agente {{agent}}",
  "audit.agent.binding-undone":
    "Deshizo el registro del agente {{agent}}: tiene que responder LISTO de nuevo",
} as const;
