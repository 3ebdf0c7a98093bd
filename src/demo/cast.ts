/** Who plays. All invented; the company, too. */

export interface Role {
  readonly name: string;
  /** Digits with country code. */
  readonly phone: string;
}

export interface AgentRole extends Role {
  readonly kind: "support" | "sales";
  /** How many cases at once. */
  readonly rooms: number;
}

/** The number everybody writes to. */
export const company: Role = { name: "UltraWiFi", phone: "5493815550100" };

export const agents = {
  ana: { name: "Ana", phone: "5493815550111", kind: "support", rooms: 2 },
  beto: { name: "Beto", phone: "5493815550112", kind: "support", rooms: 1 },
  caro: { name: "Caro", phone: "5493815550113", kind: "sales", rooms: 1 },
} satisfies Record<string, AgentRole>;

export const supervisor: Role = { name: "Sofía", phone: "5493815550120" };

export const clients = {
  marta: { name: "Marta", phone: "5493815550131" },
  pedro: { name: "Pedro", phone: "5493815550132" },
  luis: { name: "Luis", phone: "5493815550133" },
  nora: { name: "Nora", phone: "5493815550134" },
} satisfies Record<string, Role>;

export const mainGroups = [
  { kind: "support", name: "🎫 Soporte Técnico - UltraWiFi" },
  { kind: "sales", name: "💼 Ventas - UltraWiFi" },
  { kind: "supervisor", name: "👔 Supervisor - UltraWiFi" },
] as const;

/** Who writes after the played day, and what about. */
export const passersBy: readonly { readonly name: string; readonly question: string }[] = [
  { name: "Rosa", question: "Hola, ¿cómo cambio la contraseña del wifi?" },
  { name: "Julio", question: "Buen día, me llegó dos veces la misma factura" },
  { name: "Elsa", question: "Hola, la tele se corta a la noche, ¿puede ser el wifi?" },
  { name: "Darío", question: "Buenas, me mudo a la vuelta, ¿me trasladan el servicio?" },
  { name: "Inés", question: "Hola! ¿Hasta qué hora puedo pagar hoy?" },
];
