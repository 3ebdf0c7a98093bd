/** Proving who one is, and what is refused for safety, in Rioplatense Spanish. Part of `es/es.ts`. */
export const esSecurity = {
  "api.malformed-address":
    "La dirección tiene un carácter nulo (%00), que no se puede escribir. Sacalo y probá de nuevo.",
  "api.bad-encoding":
    "El pedido llegó comprimido de una forma que no se puede abrir. Mandalo sin Content-Encoding.",
  "api.step-up-required": "Para esto hace falta que escribas otra vez tu contraseña.",
  "api.change-password-required": "Primero cambiá la contraseña que te dieron por una tuya, en «Mi cuenta».",
  "api.turn-on-second-factor-required":
    "Primero activá el segundo factor, en «Mi cuenta»: un administrador lo pide para entrar.",
  "api.page-language": "es",
  "api.page-title": "No se pudo abrir",
  "api.page-back": "Volver al panel",
  "api.too-many-downloads":
    "Ya hay demasiadas descargas en curso. Esperá a que termine alguna y volvé a probar.",
  "api.unknown-host":
    "Relevo no responde con esta dirección. Si es la correcta, en el servidor poné PUBLIC_URL={{url}} (en el archivo .env) y reinicialo.",
  "api.field.key": "Tiene que tener entre 8 y 64 letras sin acento, números o guiones.",
  "api.field.user-script": "Tiene que estar escrito con letras de un solo alfabeto.",
  "api.refused.own-account": "Es tu propia cuenta: cambiala en «Mi cuenta».",
  "api.refused.password-is-current": "Es la contraseña que ya tenés. Elegí otra.",
  "api.refused.factor-code-needed": "Falta el código del segundo factor.",
  "api.refused.two-factor-required": "Un administrador pide el segundo factor: no se puede desactivar.",
  "api.refused.key-of-another-wish": "Ese pedido ya se hizo con otro contenido. Volvé a intentarlo.",
  "api.refused.changed-meanwhile-to":
    "Otra persona lo cambió mientras tanto: ahora dice «{{is}}». Si querés que quede lo tuyo, volvé a guardar.",
  "api.refused.changed-meanwhile":
    "Otra persona cambió lo mismo mientras tanto. Fijate qué quedó y volvé a guardar si hace falta.",
  "audit.login.oldest-ended":
    "Se cerraron sus sesiones más viejas ({{count}}): no puede tener más de {{most}} a la vez",
  "audit.login.locked": "Quedó bloqueado {{minutes}} min por demasiados intentos fallidos",
  "audit.me.confirmed": "Confirmó que era quien decía ser",
  "audit.me.proof-failed": "Escribió mal su contraseña al confirmar que era quien decía ser",
  "audit.account.password-reset": "Desde el servidor se le dio a {{user}} una contraseña de un solo uso",
  "terminal.host-unknown":
    "Desde otra máquina no se va a poder entrar: poné PUBLIC_URL con la dirección que va a abrir la gente (por ejemplo https://relevo.example.com) y reiniciá.",
  "terminal.reset-usage":
    "Así se da una contraseña de un solo uso: npm run reset-password -- <usuario>\nUsuarios:",
  "terminal.reset-no-database": "No hay una base de datos en {{folder}}. Revisá DATA_DIR.",
  "terminal.reset-other-version":
    "La base de datos es de otra versión del programa. Iniciá Relevo una vez (npm start) y volvé a probar.",
  "terminal.reset-no-such-user": "No existe el usuario {{user}}. Usuarios:",
  "terminal.reset-nobody":
    "Todavía no hay usuarios: npm start muestra el código para crear el primer administrador.",
  "terminal.reset-done": "Contraseña de un solo uso de {{user}}: {{password}}",
  "terminal.reset-next": "Al entrar con ella hay que elegir otra. Sus sesiones abiertas se cerraron.",
  "terminal.reset-factor-stays":
    "Su segundo factor sigue activo. Si también lo perdió: npm run reset-password -- {{user}} --remove-second-factor",
  "terminal.reset-factor-removed": "Su segundo factor se quitó.",
  "audit.field.name": "nombre",
  "audit.field.blocked": "bloqueo",
  "audit.field.tags": "etiquetas",
  "audit.field.fields": "campos",
  "audit.setting.companyName": "nombre de la empresa",
  "audit.setting.teamSize": "tamaño del equipo",
  "audit.setting.menu": "menú del saludo",
  "audit.setting.defaultArea": "área por defecto",
  "audit.setting.gatherSeconds": "espera después del último mensaje",
  "audit.setting.gatherMaxSeconds": "espera máxima",
  "audit.setting.reopenMinutes": "tiempo para reabrir",
  "audit.setting.farewell": "despedida",
  "audit.setting.tellQueuePlace": "lugar en la cola",
  "audit.setting.introduceAgent": "presentación del agente",
  "audit.setting.signature": "firma de los mensajes",
  "audit.setting.promoteAgents": "agentes como administradores",
  "audit.setting.nudgeAfterMinutes": "recordatorio al agente",
  "audit.setting.reportUnansweredAfterMinutes": "aviso al supervisor",
  "audit.setting.newChatsPerDay": "conversaciones que el equipo empieza por día",
  "audit.setting.rejectCalls": "rechazo de llamadas",
  "audit.setting.markRead": "marca de leído",
  "audit.setting.requireSecondFactor": "a quién se le exige el segundo factor",
  "audit.setting.words": "textos del bot",
  "audit.setting.pace": "ritmo de envío",
  "audit.setting.paceLimits": "límites del ritmo de envío",
  "audit.setting.keepConversationsDays": "conversaciones",
  "audit.setting.keepFilesDays": "fotos, audios y documentos",
  "audit.setting.keepReceivedDays": "mensajes recibidos",
  "audit.setting.keepSentDays": "mensajes enviados",
  "audit.setting.keepPeopleDays": "personas que nunca tuvieron un ticket",
  "audit.setting.keepAuditDays": "registro",
  "terminal.start-public-url":
    "{{name}}: tiene que ser la dirección que abre la gente, como https://relevo.example.com, sin nada después.",
  "terminal.start-admin-user":
    "ADMIN_USER: de 2 a 64 letras de un solo alfabeto, números y los signos . _ - + @, sin espacios.",
  "terminal.start-admin-length": "ADMIN_PASSWORD: tiene que tener de 10 a 200 caracteres.",
  "terminal.start-admin-password-is-name": "ADMIN_PASSWORD: no puede ser el nombre del usuario.",
  "terminal.start-admin-password-is-common":
    "ADMIN_PASSWORD: es de las primeras que se prueban; cuatro palabras que no vayan juntas alcanzan.",
} as const;
