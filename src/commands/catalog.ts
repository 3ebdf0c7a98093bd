/** Every command: what it is called, where it works, who may use it, and what /ayuda says of it. */

export type Place = "room" | "main" | "supervisor";

/** How what follows the name is read. */
export type ArgumentSpec =
  /** Nothing; what follows is ignored. */
  | "none"
  /** A line that may be missing. */
  | "optional-text"
  /** A text that must be there. */
  | "text"
  /** The same, kept to the letter: line breaks, blanks and all. */
  | "verbatim"
  | "ticket"
  | "ticket-and-agent";

export interface CommandSpec {
  /** What the desk is asked for. */
  verb: string;
  /** As people type it, without the slash. */
  name: string;
  /** Folded: lower case, no accents. Never the name of a command to come. */
  aliases: readonly string[];
  places: readonly Place[];
  /** agent: of this room or main group · supervisor · anyone in the group. */
  who: readonly ("agent" | "supervisor" | "anyone")[];
  takes: ArgumentSpec;
  /** `/fin!` does it without telling the client. */
  maySilence?: true;
  /** Also understood without the slash. */
  bare?: true;
  /** An example of it, complete; also what is shown when something is missing. */
  usage: string;
  help: string;
}

const everywhere: readonly Place[] = ["room", "main", "supervisor"];
const whereAgentsAre: readonly Place[] = ["room", "main"];

const entries = [
  {
    verb: "show-case",
    name: "info",
    aliases: ["informacion", "caso", "ficha"],
    places: ["room"],
    who: ["agent", "supervisor"],
    takes: "none",
    usage: "/info",
    help: "los datos del cliente y del caso",
  },
  {
    verb: "tell-client",
    name: "cliente",
    aliases: ["cli", "client", "clientes"],
    places: ["room"],
    who: ["agent", "supervisor"],
    takes: "verbatim",
    usage: "/cliente mensaje",
    help: "le manda ese texto al cliente tal cual, aunque empiece con /",
  },
  {
    verb: "close",
    name: "fin",
    aliases: ["finalizar", "cerrar", "terminar", "cierre"],
    places: ["room"],
    who: ["agent", "supervisor"],
    takes: "optional-text",
    maySilence: true,
    usage: "/fin motivo",
    help: "cierra el caso y libera el grupo; con /fin! el cliente no recibe despedida",
  },
  {
    verb: "release",
    name: "soltar",
    aliases: ["suelto", "liberar", "devolver"],
    places: ["room"],
    who: ["agent"],
    takes: "none",
    usage: "/soltar",
    help: "devuelve el caso para que lo tome otro agente",
  },
  {
    verb: "note",
    name: "nota",
    aliases: ["notas", "note", "anotar"],
    places: ["room"],
    who: ["agent", "supervisor"],
    takes: "text",
    usage: "/nota texto",
    help: "guarda una nota interna; el cliente no la ve",
  },
  {
    verb: "claim",
    name: "tomo",
    aliases: ["tomar", "agarro"],
    places: ["main"],
    who: ["agent"],
    takes: "ticket",
    bare: true,
    usage: "tomo 1042",
    help: "toma ese caso; también podés responder citando su tarjeta",
  },
  {
    verb: "summarise",
    name: "resumen",
    aliases: ["resumir", "reporte"],
    places: ["supervisor"],
    who: ["supervisor"],
    takes: "none",
    usage: "/resumen",
    help: "cómo viene el día",
  },
  {
    verb: "list-open",
    name: "abiertos",
    aliases: ["abierto", "abiertas", "pendientes", "casos"],
    places: ["main", "supervisor"],
    who: ["agent", "supervisor"],
    takes: "none",
    usage: "/abiertos",
    help: "los casos pendientes y en progreso",
  },
  {
    verb: "show-status",
    name: "estado",
    aliases: ["estatus", "status"],
    places: ["main"],
    who: ["agent"],
    takes: "none",
    usage: "/estado",
    help: "quién está conectado y cuántos casos esperan",
  },
  {
    verb: "list-mine",
    name: "mis",
    aliases: ["mios", "miscasos"],
    places: ["main"],
    who: ["agent"],
    takes: "none",
    usage: "/mis",
    help: "tus casos y en qué grupo está cada uno",
  },
  {
    verb: "list-agents",
    name: "agentes",
    aliases: ["agente", "equipo"],
    places: ["supervisor"],
    who: ["supervisor"],
    takes: "none",
    usage: "/agentes",
    help: "cada agente, su estado y sus casos",
  },
  {
    verb: "assign",
    name: "asignar",
    aliases: ["asigna", "asigno"],
    places: ["supervisor"],
    who: ["supervisor"],
    takes: "ticket-and-agent",
    usage: "/asignar 1042 Juan",
    help: "le da ese caso a ese agente",
  },
  {
    verb: "pause",
    name: "pausa",
    aliases: ["pausar", "nodisponible"],
    places: whereAgentsAre,
    who: ["agent"],
    takes: "none",
    usage: "/pausa",
    help: "quedás No disponible: atendés solo tus casos asignados",
  },
  {
    verb: "go-online",
    name: "conectado",
    aliases: ["conectada", "conectar", "conectarme", "disponible", "online"],
    places: whereAgentsAre,
    who: ["agent"],
    takes: "none",
    usage: "/conectado",
    help: "quedás Conectado: recibís casos nuevos",
  },
  {
    verb: "go-offline",
    name: "desconectado",
    aliases: ["desconectada", "desconectar", "desconectarme", "offline"],
    places: whereAgentsAre,
    who: ["agent"],
    takes: "none",
    usage: "/desconectado",
    help: "quedás Desconectado: no recibís ni atendés casos",
  },
  {
    verb: "help",
    name: "ayuda",
    aliases: ["help", "comandos", "menu", "?"],
    places: everywhere,
    who: ["anyone"],
    takes: "none",
    usage: "/ayuda",
    help: "esta lista",
  },
] as const satisfies readonly CommandSpec[];

/** In the order in which help lists them. */
export const catalog: readonly CommandSpec[] = entries;

/** The same as types: from it follows what each parsed command carries. */
export type CatalogEntry = (typeof entries)[number];

/** The first line of help, by place. */
export const helpTitle: Readonly<Record<Place, string>> = {
  room: "*Comandos de este grupo*\nLo que escribas sin / le llega al cliente.",
  main: "*Comandos de este grupo*\nPara tomar un caso, respondé citando su tarjeta.",
  supervisor: "*Comandos de este grupo*",
};
