/** What waits for a person to look at it, in Rioplatense Spanish. Part of `es/es.ts`. */
export const esReview = {
  "review.title_one": "⚠️ *Hay {{count}} cosa para revisar*",
  "review.title_other": "⚠️ *Hay {{count}} cosas para revisar*",
  "review.count.event_one": "{{count}} mensaje que llegó y no se pudo procesar",
  "review.count.event_other": "{{count}} mensajes que llegaron y no se pudieron procesar",
  "review.count.arrival_one": "{{count}} mensaje que llegó y no se pudo leer o guardar",
  "review.count.arrival_other": "{{count}} mensajes que llegaron y no se pudieron leer o guardar",
  "review.count.message_one": "{{count}} mensaje que no se pudo enviar",
  "review.count.message_other": "{{count}} mensajes que no se pudieron enviar",
  "review.count.step_one": "{{count}} tarea con grupos que falló",
  "review.count.step_other": "{{count}} tareas con grupos que fallaron",
  "review.count.job_one": "{{count}} tarea automática que falla",
  "review.count.job_other": "{{count}} tareas automáticas que fallan",
  "review.how":
    "Todo está guardado. En el panel, «Pendientes de revisión» dice por qué, y ahí se reintenta o se descarta.",
  "review.over": "✅ Ya no queda nada para revisar.",
  "review.why.event":
    "Un error del programa frenó este mensaje. Está guardado. Reintentá después de actualizar; si vuelve a fallar, avisá a quien mantiene el sistema.",
  "review.why.decode":
    "El mensaje llegó y el programa no supo leerlo. Está guardado. Reintentá después de actualizar.",
  "review.why.store":
    "El mensaje llegó y no se pudo guardar en su lugar. Se vuelve a intentar solo; también podés reintentar ahora.",
  "review.why.job":
    "Esta tarea automática falló la última vez. Se vuelve a intentar sola a su hora; también podés reintentar ahora.",
  "review.why.stray":
    "Un error del programa hizo fallar algo que estaba haciendo, y el programa siguió. Lo guardado sigue guardado. El registro del servidor tiene el detalle: si se repite, avisá a quien mantiene el sistema. «Reintentar» lo saca de la lista.",
  "review.why.ended":
    "Un error detuvo el programa, que volvió a arrancar. Lo guardado sigue guardado y lo pendiente siguió su curso. El registro del servidor tiene el detalle: avisá a quien mantiene el sistema. «Reintentar» lo saca de la lista.",
  "review.why.damaged":
    "Hay valores guardados que están dañados y no se pueden leer (tabla, columna y cuántos): {{list}}. Falta solo lo que decían; el resto sigue funcionando. Suele ser el disco del servidor: revisalo, y avisá a quien mantiene el sistema. Una copia anterior al daño los trae de vuelta, pero sin lo que pasó desde entonces. Cuando se puedan leer otra vez, esto sale solo de la lista.",
  "review.why.disk": "El disco del servidor está lleno o no respondió. Hacé lugar y reintentá.",
  "review.why.unknown": "No se sabe por qué. El registro del servidor dice más.",
  "review.step.create-main-group": "Crear el grupo",
  "review.step.create-room": "Crear el grupo personal",
  "review.step.add-to-group": "Agregar al grupo",
  "review.step.promote": "Hacer administrador del grupo",
  "review.step.invite": "Invitar al grupo",
  "review.step.ask-ready": "Pedir el LISTO",
  "review.step.rename": "Cambiar el nombre del grupo",
  "review.step.remove-from-group": "Sacar del grupo",
  "review.job.post-tickets-whose-gathering-is-over": "Publicar las tarjetas nuevas",
  "review.job.let-through-what-stayed-unreadable": "Avisar de los mensajes ilegibles",
  "review.job.remind-main-groups-of-waiting-tickets": "Recordar los tickets que esperan",
  "review.job.tell-the-supervisor-of-waiting-tickets": "Avisar al supervisor de los tickets que esperan",
  "review.job.nudge-agents-who-owe-an-answer": "Avisar a los agentes que deben una respuesta",
  "review.job.tell-the-supervisor-of-owed-answers": "Avisar al supervisor de las respuestas que faltan",
  "review.job.send-the-day-s-summary": "Mandar el resumen del día",
  "review.job.make-room-among-the-files": "Hacer lugar entre los archivos",
  "review.job.make-the-daily-backup": "Hacer la copia diaria",
  "review.job.forget-what-is-too-old": "Borrar lo que pasó su plazo",
  "review.job.measure-what-is-stored": "Medir cuánto se guarda",
  "review.job.look-for-damaged-values": "Revisar que todo lo guardado se pueda leer",
  "review.job.stray-error": "Error inesperado",
  "review.job.program-ended": "El programa se detuvo",
  "review.job.other": "Tarea automática",
  "audit.review.retried": "Mandó reintentar {{count}} de los pendientes de revisión ({{items}})",
  "audit.review.discarded": "Descartó {{count}} de los pendientes de revisión ({{items}})",
} as const;
