/**
 * Table of pages for browser tests: every page of the panel and every dialog over one, by accessible names.
 * `panel-pages.walk.test.ts` makes its tests from this table; a page or a dialog without a row fails a test.
 */

import type { PageRow } from "./panel-page-row.ts";
import { settingsRows } from "./panel-settings-pages.ts";

const conversations = "pages/conversations";

/** All rows, the settings included. */
export const pageRows: PageRow[] = [
  {
    path: "/entrar",
    at: "/entrar",
    title: "Entrar",
    outside: true,
    deed: { fill: "Usuario", decide: "Entrar" },
    opens: [],
  },
  {
    path: "/empezar",
    at: "/empezar",
    title: /cuenta de administrador/,
    outside: true,
    deed: null,
    opens: [],
  },
  {
    path: "/",
    at: "/",
    title: "Inicio",
    deed: { follow: /^En progreso 1/, to: /\/conversaciones\?ver=activos$/ },
    opens: [
      {
        file: "pages/home/unlink-question.tsx",
        by: ["Desvincular"],
        title: "Desvincular WhatsApp",
        field: "Escribí DESVINCULAR para confirmar",
        decide: "Desvincular",
        why: /Escribí DESVINCULAR/,
      },
      {
        file: "layout/shortcuts-help.tsx",
        by: ["Atajos de teclado"],
        title: "Atajos de teclado",
        field: null,
        decide: "Cerrar",
        why: null,
      },
    ],
  },
  {
    path: "/puesta-en-marcha",
    at: "/puesta-en-marcha?paso=agentes",
    title: "Puesta en marcha",
    deed: { follow: "Seguir después", to: /\/$/ },
    opens: [],
  },
  {
    path: "/conversaciones/{-$number}",
    at: "/conversaciones/1",
    title: "Conversaciones",
    deed: { search: "Buscar conversaciones y mensajes" },
    opens: [
      {
        file: `${conversations}/actions/close-dialog.tsx`,
        by: ["Acciones", "Cerrar caso"],
        title: "Cerrar el ticket #1",
        field: "Motivo (opcional)",
        decide: "Cerrar el caso",
        why: null,
      },
      {
        file: `${conversations}/actions/transfer-dialog.tsx`,
        by: ["Acciones", /^Transferir/],
        title: "Transferir el ticket #1",
        field: "Motivo (opcional)",
        decide: "Transferir",
        why: /Elegí a quién dárselo/,
      },
      {
        file: `${conversations}/actions/assign-dialog.tsx`,
        by: ["Acciones", "Asignar"],
        title: "Asignar el ticket #1",
        field: null,
        decide: "Asignar",
        why: /Elegí a quién dárselo/,
      },
      {
        file: `${conversations}/actions/start-chat.tsx`,
        by: ["Empezar una conversación"],
        title: "Empezar una conversación",
        field: "El primer mensaje",
        decide: "Enviar y abrir el ticket",
        why: /Falta a quién/,
      },
      {
        file: `${conversations}/actions/tags-dialog.tsx`,
        by: ["Acciones", "Etiquetas"],
        title: "Etiquetas del ticket #1",
        field: null,
        decide: "Guardar",
        why: null,
      },
    ],
  },
  { path: "/tickets", at: "/tickets", title: "Tickets", deed: { search: "Buscar" }, opens: [] },
  {
    path: "/tickets/$number",
    at: "/tickets/1",
    title: "Ticket #1",
    deed: { follow: "Abrir conversación", to: /\/conversaciones\/1$/ },
    opens: [],
  },
  { path: "/contactos", at: "/contactos", title: "Contactos", deed: { search: "Buscar" }, opens: [] },
  {
    path: "/contactos/$id",
    at: "/contactos/CONTACT",
    title: "Marta",
    deed: { fill: "Nombre", decide: "Guardar" },
    opens: [
      {
        file: "pages/contacts/merge-modal.tsx",
        by: ["Más acciones", "Unir con otro contacto"],
        title: "Unir con otro contacto",
        field: "¿Con quién?",
        decide: /^Unir/,
        why: /elegí el otro contacto/,
      },
    ],
  },
  {
    path: "/contactos/$id",
    at: "/contactos/CLOSED",
    title: "Rosa",
    deed: null,
    opens: [
      {
        file: "pages/contacts/erase-modal.tsx",
        by: ["Más acciones", "Borrar sus datos"],
        title: "Borrar sus datos",
        field: /^Para confirmar/,
        decide: "Borrar sus datos",
        why: /Para confirmar/,
      },
    ],
  },
  ...settingsRows,
];
