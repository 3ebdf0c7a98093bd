/**
 * Command catalogue: every command with its name, where it works and what it takes. Who may use it is decided by the place,
 * before any command is looked at: in a room its own agent (`inbox/room/room.ts`), in a supervisor group whoever may order there
 * (`inbox/supervisor-group.ts`), in a main group whoever is in it, and taking a ticket only an agent (`desk/may-take.ts`).
 * What /ayuda says of it: `help.<verb>` in i18n/.
 */

export type Place = "room" | "main" | "supervisor";

/** How what follows the name is read. */
export type ArgumentSpec =
  /** Nothing; what follows is ignored. */
  | "none"
  /** A line that may be missing. */
  | "optional-text"
  /** A number that may be missing. */
  | "page"
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
  takes: ArgumentSpec;
  /** `/fin!` does it without telling the client. */
  maySilence?: true;
  /** Also understood without the slash. */
  bare?: true;
  /** What nobody can do it without; left out = it needs nothing. */
  needs?: "message" | "note" | "taker" | "ticket" | "ticket-and-agent";
  /** An example of it, complete; also what is shown when something is missing. */
  usage: string;
  /** The same in the supervisor group, where no case is at hand; left out = no different. */
  usageOfSupervisor?: string;
}

const everywhere: readonly Place[] = ["room", "main", "supervisor"];
const whereAgentsAre: readonly Place[] = ["room", "main"];

const entries = [
  {
    verb: "show-case",
    name: "info",
    aliases: ["informacion", "caso", "ficha"],
    places: ["room"],
    takes: "none",
    usage: "/info",
  },
  {
    verb: "tell-client",
    name: "cliente",
    aliases: ["cli", "client", "clientes"],
    places: ["room"],
    takes: "verbatim",
    needs: "message",
    usage: "/cliente mensaje",
  },
  {
    verb: "close",
    name: "fin",
    aliases: ["finalizar", "cerrar", "terminar", "cierre", "fim", "fechar", "encerrar", "close"],
    places: ["room"],
    takes: "optional-text",
    maySilence: true,
    usage: "/fin motivo",
  },
  {
    verb: "release",
    name: "soltar",
    aliases: ["suelto", "liberar", "devolver", "release"],
    places: ["room"],
    takes: "optional-text",
    usage: "/soltar",
  },
  {
    verb: "note",
    name: "nota",
    aliases: ["notas", "note", "anotar"],
    places: ["room"],
    takes: "text",
    needs: "note",
    usage: "/nota texto",
  },
  {
    verb: "transfer",
    name: "transferir",
    aliases: ["transfiero", "derivar", "pasar"],
    places: ["room"],
    takes: "text",
    needs: "taker",
    usage: "/transferir Juan motivo",
  },
  {
    verb: "tag",
    name: "etiqueta",
    aliases: ["etiquetar"],
    places: ["room"],
    takes: "optional-text",
    usage: "/etiqueta nombre",
  },
  {
    verb: "set-field",
    name: "dato",
    aliases: [],
    places: ["room"],
    takes: "optional-text",
    usage: "/dato campo valor",
  },
  {
    verb: "show-history",
    name: "historial",
    aliases: [],
    places: ["room", "supervisor"],
    takes: "optional-text",
    usage: "/historial",
    usageOfSupervisor: "/historial 1042",
  },
  {
    verb: "claim",
    name: "tomo",
    aliases: ["tomar", "agarro"],
    places: ["main"],
    takes: "ticket",
    needs: "ticket",
    bare: true,
    usage: "tomo 1042",
  },
  {
    verb: "summarise",
    name: "resumen",
    aliases: ["resumir", "reporte"],
    places: ["supervisor"],
    takes: "none",
    usage: "/resumen",
  },
  {
    verb: "list-open",
    name: "abiertos",
    aliases: ["abierto", "abiertas", "pendientes", "casos"],
    places: ["main", "supervisor"],
    takes: "page",
    usage: "/abiertos",
  },
  {
    verb: "show-status",
    name: "estado",
    aliases: ["estatus", "status"],
    places: ["main"],
    takes: "none",
    usage: "/estado",
  },
  {
    verb: "list-mine",
    name: "mis",
    aliases: ["mios", "miscasos"],
    places: ["main"],
    takes: "none",
    usage: "/mis",
  },
  {
    verb: "list-agents",
    name: "agentes",
    aliases: ["agente", "equipo"],
    places: ["supervisor"],
    takes: "none",
    usage: "/agentes",
  },
  {
    verb: "assign",
    name: "asignar",
    aliases: ["asigna", "asigno"],
    places: ["supervisor"],
    takes: "ticket-and-agent",
    needs: "ticket-and-agent",
    usage: "/asignar 1042 Juan",
  },
  {
    verb: "pause",
    name: "pausa",
    aliases: ["pausar", "nodisponible"],
    places: whereAgentsAre,
    takes: "none",
    usage: "/pausa",
  },
  {
    verb: "go-online",
    name: "conectado",
    aliases: ["conectada", "conectar", "conectarme", "disponible", "online"],
    places: whereAgentsAre,
    takes: "none",
    usage: "/conectado",
  },
  {
    verb: "go-offline",
    name: "desconectado",
    aliases: ["desconectada", "desconectar", "desconectarme", "offline"],
    places: whereAgentsAre,
    takes: "none",
    usage: "/desconectado",
  },
  {
    verb: "help",
    name: "ayuda",
    aliases: ["help", "comandos", "menu", "?"],
    places: everywhere,
    takes: "none",
    usage: "/ayuda",
  },
] as const satisfies readonly CommandSpec[];

/** In the order in which help lists them. */
export const catalog: readonly CommandSpec[] = entries;

/** The same as types: from it follows what each parsed command carries. */
export type CatalogEntry = (typeof entries)[number];
