/** Page list of the panel: path, required role, label and icon of each menu entry. */
import {
  BookUser,
  ClipboardList,
  DatabaseBackup,
  Gauge,
  Hourglass,
  House,
  Inbox,
  ListChecks,
  ListTodo,
  MessageSquareText,
  MessagesSquare,
  ScrollText,
  Settings2,
  Tags,
  TriangleAlert,
  Users,
  UsersRound,
  Zap,
  type LucideIcon,
} from "lucide-react";
import type { Role } from "@contract/roles.ts";
import type { es } from "./words/es.ts";

export interface PageEntry {
  to: string;
  label: keyof typeof es;
  icon: LucideIcon;
  role: Role;
}

export const mainPages = [
  { to: "/", label: "menu.home", icon: House, role: "viewer" },
  { to: "/conversaciones", label: "menu.conversations", icon: MessagesSquare, role: "viewer" },
  { to: "/tickets", label: "menu.tickets", icon: ClipboardList, role: "viewer" },
  { to: "/contactos", label: "menu.contacts", icon: BookUser, role: "viewer" },
] as const satisfies PageEntry[];

export const settingsPages = [
  { to: "/acciones", label: "menu.bulk", icon: ListTodo, role: "viewer" },
  { to: "/pendientes", label: "menu.review", icon: TriangleAlert, role: "viewer" },
  { to: "/ajustes/grupos", label: "menu.groups", icon: UsersRound, role: "viewer" },
  { to: "/ajustes/mensajes", label: "menu.messages", icon: MessageSquareText, role: "admin" },
  { to: "/ajustes/respuestas", label: "menu.replies", icon: Zap, role: "supervisor" },
  { to: "/ajustes/recepcion", label: "menu.intake", icon: Inbox, role: "admin" },
  { to: "/ajustes/ritmo", label: "menu.pace", icon: Gauge, role: "viewer" },
  { to: "/ajustes/etiquetas", label: "menu.tags", icon: Tags, role: "supervisor" },
  { to: "/ajustes/campos", label: "menu.fields", icon: ListChecks, role: "admin" },
  { to: "/ajustes/usuarios", label: "menu.accounts", icon: Users, role: "admin" },
  { to: "/ajustes/registro", label: "menu.audit", icon: ScrollText, role: "supervisor" },
  { to: "/ajustes/copias", label: "menu.backups", icon: DatabaseBackup, role: "admin" },
  { to: "/ajustes/conservacion", label: "menu.retention", icon: Hourglass, role: "admin" },
] as const satisfies PageEntry[];

export const settingsHome = {
  to: "/ajustes",
  label: "menu.settings",
  icon: Settings2,
  role: "viewer",
} as const satisfies PageEntry;
