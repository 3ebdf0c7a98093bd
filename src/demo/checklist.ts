/** What the demo promises to show. A line is ticked only when somebody's phone, or the panel, has shown it. */

export const promised = {
  linked: "El número se vincula por QR, leído del panel",
  "main-groups": "La API crea los tres grupos principales",
  agents: "La API da de alta a Ana, Beto y Caro, y cada uno recibe sus grupos personales",
  listo: "Los tres agentes quedan registrados con LISTO",
  supervisor: "Sofía entra al grupo de Supervisor y se registra con LISTO",
  menu: "Marta recibe un saludo con menú, una sola vez",
  card: "Su texto y su foto llegan al grupo como una sola tarjeta",
  number: "Marta recibe el número de su consulta",
  winner: "Ana y Beto citan la tarjeta a la vez y gana uno solo",
  loser: "Al otro se le dice quién la tomó",
  opened: "El caso se abre en el grupo personal de quien ganó, con lo ya hablado",
  photo: "La foto llega entera, byte por byte",
  read: "Marta ve los tildes azules",
  "quote-out": "La respuesta del agente cita, en el teléfono de Marta, el mensaje de ella",
  "quote-in": "La respuesta de Marta cita, en el grupo personal, el mensaje del agente",
  edit: "Lo que Marta edita se edita en el grupo personal",
  reaction: "La reacción de Marta llega al mensaje del agente",
  typo: "A un comando mal escrito se le sugiere el correcto",
  info: "/info muestra los datos del caso",
  note: "/nota guarda una nota interna",
  "stays-inside": "Ni comandos ni notas llegan al teléfono de Marta",
  "panel-photo": "El panel muestra la foto de Marta, byte por byte",
  "panel-file": "Un PDF enviado desde el panel llega al teléfono de Marta, byte por byte",
  sales: "Pedro elige Ventas en el menú y su tarjeta llega solo a ese grupo",
  hand: "Caro toma el caso con ✋ y le responde",
  alert: "El enojo de Luis alerta al grupo de Supervisor",
  assigned: "Sofía asigna el caso citando la alerta con un nombre",
  busy: "Quien tiene todos sus grupos ocupados se entera de cuáles son",
  closed: "/fin resuelto cierra el caso y lo cuenta en el grupo principal",
  offer: "Al grupo que se libera se le ofrece el caso que más espera, y un «sí» lo toma",
  farewell: "Marta recibe la despedida",
  thanks: "Un «gracias» no abre ni reabre nada",
  reopened: "Otra pregunta, al rato, sigue el mismo caso con el mismo agente",
  summary: "/resumen cuenta el día",
  panel: "El panel muestra los cuatro casos en su estado",
  "no-errors": "El programa no registró ningún error",
} as const;

export type Promised = keyof typeof promised;

export class Checklist {
  readonly #seen = new Set<Promised>();

  tick(promise: Promised): void {
    this.#seen.add(promise);
  }

  /** What has not been seen, in the order of the list. */
  missing(): Promised[] {
    return (Object.keys(promised) as Promised[]).filter((promise) => !this.#seen.has(promise));
  }

  /** The whole list, for people. */
  lines(): { text: string; isSeen: boolean }[] {
    return Object.entries(promised).map(([promise, text]) => ({
      text,
      isSeen: this.#seen.has(promise as Promised),
    }));
  }
}
