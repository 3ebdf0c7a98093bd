/** What became of the work at WhatsApp, in Rioplatense Spanish. Part of `es.ts`. The `step.` ones take no variables. */
export const esSteps = {
  // Under way
  "step.offline": "espera a que WhatsApp se conecte.",
  "step.created": "el grupo ya existe; falta ver quién quedó adentro.",
  "step.pace":
    "espera su turno. Los grupos se crean de a poco para cuidar el número; no hace falta hacer nada.",
  "step.daily-budget":
    "por hoy ya se crearon todos los grupos que conviene. Sigue mañana, sin que hagas nada. Si tenés apuro, creá el grupo desde el teléfono y vinculalo con un código.",
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
} as const;
