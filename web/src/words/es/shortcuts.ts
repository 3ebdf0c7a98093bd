/** The keyboard shortcuts and their help. */
export const shortcuts = {
  "shortcuts.on": "Usar atajos de una tecla",
  "shortcuts.on-what":
    "Si usás dictado por voz o un lector de pantalla y se disparan solos, apagalos. Queda guardado en este navegador.",
  "shortcuts.here": "En esta página",
  "shortcuts.elsewhere": "En otras páginas",
  "shortcuts.standard":
    "Enter abre la fila elegida y Escape cierra lo que esté abierto. Mientras escribís, las teclas solo escriben.",
  "shortcuts.help": "Ver estos atajos",
  "shortcuts.search": "Buscar",
  "shortcuts.next": "Fila siguiente",
  "shortcuts.previous": "Fila anterior",
  "shortcuts.reply": "Responderle al cliente",
  "shortcuts.note": "Escribir una nota interna",
  "shortcuts.take": "Tomar el caso",
  "shortcuts.assign": "Asignar el caso",
  "shortcuts.transfer": "Transferir el caso",
  "shortcuts.tag": "Poner etiquetas",
  "shortcuts.close": "Cerrar el caso",
  "shortcuts.client": "Mostrar u ocultar los datos del cliente",
  "shortcuts.go-home": "Ir a Inicio",
  "shortcuts.go-conversations": "Ir a Conversaciones",
  "shortcuts.go-tickets": "Ir a Tickets",
  "shortcuts.go-contacts": "Ir a Contactos",
  "shortcuts.go-settings": "Ir a Ajustes",
} as const;
