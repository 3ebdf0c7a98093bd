/** Clients: their fields, what is refused about them, what the audit says, in Rioplatense Spanish. Part of `es/es.ts`. */
export const esContacts = {
  "contact.erased": "Persona borrada",
  "contact.name": "Nombre",
  "contact.phone": "Teléfono",
  "contact.joined": "🔗 Se unieron dos clientes que eran la misma persona. Del otro quedó de lado:\n{{list}}",
  "field.alt-email": "Correo alternativo",
  "field.document": "Número de cédula/DNI",
  "field.customer-number": "N.º de cliente",
  "field.plan": "Plan",
  "field.remarks": "Observaciones",
  "room.client-blocked":
    "🚫 Este contacto está bloqueado: lo que escriba no llega a este grupo ni queda en el caso. Lo que escribas acá le sigue llegando. Lo desbloquea un supervisor en el panel.",
  "room.client-unblocked":
    "✅ Este contacto ya no está bloqueado: lo que escriba vuelve a llegar a este grupo. Lo que escribió mientras estaba bloqueado no se muestra.",
  "room.client-tags": "🔖 {{list}}",
  "room.client-field": "▫️ {{label}}: {{value}}",
  "room.client-notes": "📒 Sobre el cliente:\n{{list}}",
  "api.refused.no-such-note": "Esa nota no existe (o ya se borró).",
  "api.refused.not-your-note":
    "Esa nota la escribió otra persona: solo puede cambiarla quien la escribió, o un supervisor.",
  "api.refused.contact-erased":
    "Los datos de esta persona se borraron: ya no se puede anotar nada sobre ella.",
  "api.refused.unknown-contact-tag": "Una de las etiquetas elegidas ya no existe. Actualizá la página.",
  "api.refused.unknown-contact-field": "No existe el campo «{{field}}». Actualizá la página.",
  "api.refused.contact-field-twice": "Hay dos campos que se llaman «{{field}}». Cambiale el nombre a uno.",
  "api.refused.contact-field-options": "«{{field}}» necesita opciones para elegir, sin repetir ninguna.",
  "api.refused.contact-field-in-use":
    "Con este cambio se perdería lo que está cargado en «{{field}}» ({{values}}). Si igual querés hacerlo, confirmalo.",
  "api.refused.field-value-number":
    "«{{field}}» tiene que ser un número, sin separar los miles: 1234 o 1234,5.",
  "api.refused.field-value-date": "«{{field}}» tiene que ser una fecha que exista, como 2026-12-25.",
  "api.refused.field-value-email": "«{{field}}» tiene que ser un correo, como nombre@ejemplo.com.",
  "api.refused.field-value-option": "«{{field}}» tiene que ser una de estas opciones: {{options}}.",
  "api.refused.merge-itself": "Es el mismo cliente: elegí otro.",
  "api.refused.contact-is-agent":
    "Uno de los dos es (o fue) agente: los agentes no se unen ni se borran como clientes.",
  "api.refused.merge-other-live":
    "El otro cliente tiene abierto el ticket #{{number}} y escribe desde otro número: cerralo primero, porque las respuestas irían al teléfono equivocado.",
  "api.refused.contact-joined":
    "Mientras se borraban sus datos se unió con otro contacto. Volvé a borrarlos.",
  "api.refused.contact-has-live-ticket": "Tiene abierto el ticket #{{number}}: cerralo primero.",
  "api.refused.wrong-confirmation":
    "No coincide. Escribí el teléfono o el nombre de la persona, tal como se ve en su página.",
  "audit.contact.merged": "Unió al cliente {{other}} con {{contact}}",
  "audit.contact.noted": "Escribió una nota sobre el cliente {{contact}}",
  "audit.contact.note-changed": "Cambió una nota sobre el cliente {{contact}}",
  "audit.contact.note-removed": "Borró una nota sobre el cliente {{contact}}",
  "audit.contact.exported": "Descargó todos los datos del cliente {{contact}}",
  "audit.contact.erased": "Borró los datos personales del cliente {{contact}}",
  "audit.contact-fields.changed": "Cambió los campos de información: {{fields}}",
} as const;
