/** Sentences in rooms about words that did not leave, in Rioplatense Spanish. Part of `es/es.ts`, which has the other sentences of rooms. */
export const esRooms = {
  // Why they stayed
  "room.late":
    "⏳ Escribiste esto antes de que llegara a este grupo el caso *#{{number}}*. No hice nada con eso y no se le envió nada al cliente. Si es para este caso, mandalo de nuevo.",
  "room.late-other":
    "⏳ Escribiste esto cuando acá estaba el caso *#{{other}}*, y ahora está el *#{{number}}*. No hice nada con eso y no se le envió nada al cliente. Si es para el *#{{number}}*, mandalo de nuevo.",
  "room.late-unread":
    "⏳ Cuando escribiste esto ya estaba asignado a este grupo el caso *#{{number}}*, pero todavía no te lo había mostrado. No hice nada con eso y no se le envió nada a ningún cliente. Si es para el *#{{number}}*, mandalo de nuevo.",
  "room.late-gone":
    "⏳ Escribiste esto cuando acá estaba el caso *#{{other}}*, que ya no está en este grupo. No hice nada con eso y no se le envió nada al cliente.",
  "room.away":
    "⚠️ *{{agent}}*, figurás como inactivo o fuera del equipo: no se le envió nada al cliente del caso *#{{number}}*. Pedile al administrador que te active, o devolvé el caso con /soltar.",
  "room.kind.view-once":
    "👁️ Lo que se manda para ver una sola vez no se puede reenviar: no se le envió nada al cliente. Mandalo de nuevo sin esa opción.",
  "room.kind.undecryptable":
    "⏳ Un mensaje tuyo todavía no se puede leer, así que no se le envió nada al cliente. Si llega bien, sale solo; si en un rato no salió, mandalo de nuevo.",
  "room.kind.unsupported":
    "⚠️ Lo que mandaste es de un tipo que no puedo reenviar ({{type}}): no se le envió nada al cliente. Contáselo con un texto, una foto o un archivo.",
  "room.like-ours":
    "🔒 Eso empieza como un aviso mío para el equipo, así que no se le envió nada al cliente. Si igual es para él, mandalo con */cliente* adelante.",
  "room.unknown-quote":
    "No sé de qué caso es el mensaje que citaste, así que no hice nada. Si el comando es para el caso *#{{number}}*, escribilo de nuevo sin citar.",
  "room.blank": "En tu mensaje no hay nada que el cliente pueda leer: no se le envió nada.",
  "room.with-command": "📎 Lo que venía con el comando ({{what}}) no se le envió al cliente.",
  "room.handset-command":
    "📱 Desde el teléfono de la empresa no hago comandos, así que no hice nada. En este grupo los tiene que escribir *{{agent}}* desde su teléfono; también podés hacerlo en el panel.",
  "room.handset":
    "📱 Lo que se escribe en este grupo desde el teléfono de la empresa no le llega al cliente. Para contestarle, escribile en su chat.",

  // Asked before they leave
  "room.ask-close":
    "¿Querías cerrar el caso? Escribí */fin*. No se le envió nada al cliente: si esa palabra era para él, respondé *mandalo* y se la mando.",
  "room.ask-bare":
    "¿Querías usar */{{command}}*? Escribilo con la barra. No se le envió nada al cliente: si esa palabra era para él, respondé *mandalo* y se la mando.",
  "room.ask-note":
    "¿Era una nota interna? Editá tu mensaje y ponele la barra adelante: */nota* y el texto. No se le envió nada al cliente: si era para él, respondé *mandalo* y se lo mando.",
  "room.ask-note-anew":
    "¿Era una nota interna? Eso no se puede editar en WhatsApp, así que escribila en un mensaje nuevo: */nota* y el texto. No se le envió nada al cliente: si era para él, respondé *mandalo* y se lo mando.",
  "room.ask-unslashed":
    "¿Querías usar */{{command}}*? Escribilo de nuevo con la barra adelante. No se le envió nada al cliente: si era para él, respondé *mandalo* y se lo mando.",
  "room.ask-transfer":
    "¿Querías usar */transferir*? Escribilo con la barra adelante y después a quién: */transferir Juan motivo*. No se le envió nada al cliente: si era para él, respondé *mandalo* y se lo mando.",
  "room.ask-reopen":
    "Un caso cerrado se reabre en el panel: en *Conversaciones*, abrilo y tocá *Reabrir*. Si no entrás al panel, pedíselo a un supervisor. No se le envió nada al cliente: si esto era para él, respondé *mandalo* y se lo mando.",
  "room.ask-hiding":
    "Tu mensaje tiene un comando adentro (*/{{command}}*), y los comandos van solos. No hice nada con eso y no se le envió nada al cliente. Si querés mandárselo así como está, respondé *mandalo*.",
  "room.ask-quote":
    "No sé de qué caso es el mensaje que citaste, así que no se le envió nada al cliente. Si es para el caso *#{{number}}*, respondé *mandalo* y se lo mando.",
  "room.ask-inside":
    "Citaste algo que el cliente no ve, así que no se le envió nada. Si esto es para él, respondé *mandalo* y se lo mando sin la cita.",
  "room.ask-edited":
    "✏️ Lo que editaste no se le había enviado al cliente, y no se le envió nada ahora. Si querés mandárselo como quedó, respondé *mandalo*.",
  "room.ask-unclear":
    "¿Ese *{{typed}}* es para el cliente? Respondé *mandalo* y se lo mando: todavía no se le envió nada. Si contestabas a mi pregunta de antes, aquello tampoco se le envió: si era para él, mandáselo con */cliente*.",
  "room.ask-offered":
    "¿Ese *{{typed}}* es para el cliente del caso *#{{number}}*, que llegó a este grupo después de que te ofrecí el *#{{other}}*? Todavía no se le envió nada: si es para él, respondé *mandalo* y se lo mando. Si querés el *#{{other}}*, escribí *tomo {{other}}* en tu grupo principal.",
  "room.other-number-in": "Acá está el caso *#{{number}}*. El *#{{other}}* está en *{{room}}*: no hice nada.",
  "room.other-number": "Acá está el caso *#{{number}}*, y el *#{{other}}* es otro: no hice nada.",
  "room.other-number-reason": "Si el número es parte del motivo, empezá con una palabra: */fin quedaron 2*.",
  "room.other-number-none":
    "Acá está el caso *#{{number}}*, y no hay ningún caso abierto *#{{other}}*: no hice nada.",
  "room.other-number-plain":
    "Si el número es parte del motivo, ponelo sin *#*, *ticket* ni *caso*, después de una palabra.",
  "room.several-numbers":
    "Acá está el caso *#{{number}}*, y pusiste varios números: no hice nada. De a uno por vez, cada caso en su grupo.",
  "room.ask-which":
    "Ese *{{typed}}* no me dice si aquello era para el cliente, así que no se le envió nada. Si era para él, respondé *mandalo*. Si era una nota, cerrar el caso u otra cosa, escribilo con la barra: */nota*, */fin*…",
  "room.ask-old": "Esa pregunta ya venció: no se le envió nada al cliente. Mandalo de nuevo.",
  "room.ask-several":
    "No sé cuál mandar, así que no se le envió nada al cliente. Citá tu mensaje que era para él y respondé *mandalo*. Sin respuesta: {{list}}.",
  "room.ask-none":
    "Ahí no hay ninguna pregunta que espere respuesta, así que no se le envió nada al cliente. Si era para él, mandáselo con */cliente*.",
  "room.nothing-held":
    "No hay nada que mandar: ninguna pregunta mía espera respuesta. Ese *{{typed}}* no se le envió al cliente; si era para él, mandáselo con */cliente*.",
  "room.ask-again-sent":
    "Aquello ya se le envió al cliente, así que este *{{typed}}* no se le envió. Si era para él, mandáselo con */cliente*.",
  "room.ask-again-dropped":
    "Esa pregunta ya la habías contestado y no se le envió nada al cliente; este *{{typed}}* tampoco. Si es para él, mandáselo con */cliente*.",
  "room.ask-dropped": "Listo, no se le envió nada al cliente.",
  "room.offer-old": "Esa pregunta ya venció, así que no tomé ningún caso.",
  "room.offer-unclear":
    "Ese *{{typed}}* no me dice si querés tomar el caso *#{{number}}*, así que no lo tomé ni le llegó a nadie. Si lo querés, respondé *sí*.",

  // Edited, deleted and reacted to
  "room.edit-gone":
    "✏️ Ese mensaje es del caso *#{{number}}*, que ya no está en este grupo. No se le envió nada al cliente: lo sigue viendo como estaba.",
  "room.edit-kept":
    "✏️ Lo que pusiste al editar parece para el equipo, así que no se le envió nada al cliente: sigue viendo el mensaje como estaba. Para guardar una nota, escribila en un mensaje nuevo con /nota.",
  "room.edit-wordless":
    "✏️ Ese mensaje no tiene texto que se pueda cambiar. No se le envió nada al cliente: lo sigue viendo como estaba. Si querés decirle eso, escribilo en un mensaje nuevo.",
  "room.edit-empty":
    "✏️ El mensaje quedó vacío. No se le envió nada al cliente: lo sigue viendo como estaba. Si querés sacarlo, eliminalo para todos.",
  "room.edit-done":
    "*/{{command}}* ya se hizo: editar el mensaje no lo cambia ni lo repite. No se le envió nada al cliente. Si hace falta, escribilo en un mensaje nuevo.",
  "room.edit-refused":
    "*/{{command}}* no se había hecho. Un comando no se hace al editar un mensaje: escribilo en uno nuevo. No se le envió nada al cliente.",
  "room.edit-only-note":
    "Un comando no se hace al editar un mensaje, salvo */nota*. Si era una nota, editalo de nuevo: */nota* y el texto. Otro comando, escribilo en un mensaje nuevo. No se le envió nada al cliente.",
  "room.edit-not-run":
    "Un comando no se hace al editar un mensaje: escribilo en uno nuevo. No se le envió nada al cliente.",
  "room.edit-note":
    "✏️ Ese mensaje es una nota del caso y sigue diciendo lo mismo. No se le envió nada al cliente: si es para él, escribilo en un mensaje nuevo.",
  "room.edit-unsent":
    "✏️ Ese mensaje no le había llegado a nadie, y editarlo no lo manda. No se le envió nada al cliente: si es para el de ahora, escribilo de nuevo.",
  "room.edit-sealed":
    "✏️ No pude leer el cambio que hiciste al editar. No se le envió nada al cliente: lo sigue viendo como estaba. Mandale la corrección en un mensaje nuevo.",
  "room.deletion-gone":
    "🗑️ Ese mensaje es del caso *#{{number}}*, que ya no está en este grupo: el cliente lo sigue viendo.",
  "room.deletion-late":
    "🗑️ Pasaron más de dos días y WhatsApp ya no deja borrarlo: el cliente lo sigue viendo.",
  "room.deletion-colleague":
    "🗑️ *{{who}}* eliminó acá un mensaje de *{{agent}}*. El cliente lo sigue viendo.",
  "room.deletion-stranger":
    "🗑️ *{{who}}*, que no es del equipo, eliminó acá un mensaje de *{{agent}}*. El cliente lo sigue viendo.",
  "room.deletion-handset":
    "🗑️ Desde el teléfono de la empresa se eliminó acá un mensaje de *{{agent}}*. El cliente lo sigue viendo.",
  "room.reaction-gone":
    "Reaccionaste a un mensaje del caso *#{{number}}*, que ya no está en este grupo: el cliente no ve tu reacción.",
  "note.changed": "📝 Nota cambiada en el caso *#{{number}}*. El cliente no la ve.",
  "content.edited-by-owner":
    "✏️ Este mensaje se editó desde el teléfono de la empresa. El cliente ahora lee: {{text}}",
  "content.correction-empty": "✏️ Corrección: ese mensaje va sin texto.",

  "room.parked":
    "⚠️ WhatsApp no acepta que se muestre acá un mensaje del caso *#{{number}}* ({{what}}): tampoco lo aceptó en otro grupo. Quedó apartado en el panel, en «Pendientes de revisión», donde se lo puede leer y reintentar. El caso sigue acá; si el mensaje es del cliente, pedile que te lo mande de otra forma.",
  "room.parked-words": "texto o aviso",
  "alert.parked":
    "⚠️ WhatsApp no acepta en *{{group}}*, ni en otro grupo, un mensaje nuestro (ticket {{number}}): quedó apartado en el panel, en «Pendientes de revisión». Los grupos siguen funcionando.",
  "presence.overtaken": "Eso lo escribiste antes que otro comando que ya hice: seguís *{{presence}}*.",
  "alert.agent-away":
    "⚠️ *{{agent}}* figura como inactivo o fuera del equipo y sigue escribiendo en el caso *#{{number}}* ({{name}}). No se le envió nada al cliente. Para dárselo a otro: */asignar {{number}}* y el nombre.",
} as const;
