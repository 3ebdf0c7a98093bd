/**
 * Table of pages for browser tests: the rows of the settings, the review list, the bulk jobs, the account and
 * the page that does not exist.
 */
import type { PageRow } from "./panel-page-row.ts";

const NEEDED = /Completá este campo|para corregir/;
const groups = "pages/groups";

/** The rows of these pages. */
export const settingsRows: PageRow[] = [
  { path: "/pendientes", at: "/pendientes", title: "Pendientes de revisión", deed: null, opens: [] },
  { path: "/acciones/{-$id}", at: "/acciones", title: "Acciones en lote", deed: null, opens: [] },
  {
    path: "/cuenta",
    at: "/cuenta",
    title: "Mi cuenta",
    deed: { fill: "Nombre", decide: "Guardar" },
    opens: [
      {
        file: "pages/account/two-factor.tsx",
        by: ["Activar segundo factor"],
        title: /egundo factor/,
        field: "Contraseña actual",
        decide: "Activar segundo factor",
        why: null,
      },
    ],
  },
  {
    path: "/ajustes",
    at: "/ajustes",
    title: "Ajustes",
    deed: { follow: /^Etiquetas/, to: /\/ajustes\/etiquetas$/ },
    opens: [],
  },
  {
    path: "/ajustes/grupos",
    at: "/ajustes/grupos",
    title: "Grupos de WhatsApp",
    deed: null,
    opens: [
      {
        file: `${groups}/agents/new-agent-modal.tsx`,
        by: ["+ Añadir Nuevo Agente"],
        title: "Añadir un agente",
        field: "Nombre del Agente",
        decide: "Guardar",
        why: NEEDED,
      },
      {
        file: `${groups}/main-groups/new-group-modal.tsx`,
        by: ["Crear Grupo de Ventas"],
        title: "Crear Grupo de Ventas",
        field: "Nombre del grupo",
        decide: "Crear grupo",
        why: NEEDED,
      },
      {
        file: `${groups}/adopt/adopt-modal.tsx`,
        by: ["Adoptar un grupo existente"],
        title: "Adoptar un Grupo de Ventas",
        field: "Nombre del grupo",
        decide: "Mostrar el código",
        why: null,
      },
      {
        file: `${groups}/main-groups/group-drawer.tsx`,
        by: ["Configurar Soporte"],
        title: /Soporte/,
        field: "Nombre del grupo",
        decide: "Guardar",
        why: null,
      },
      {
        file: `${groups}/agents/agent-drawer.tsx`,
        by: ["Ver y cambiar: Ana"],
        title: /Ana/,
        field: "Nombre del Agente",
        decide: "Cerrar",
        why: null,
      },
    ],
  },
  {
    path: "/ajustes/mensajes",
    at: "/ajustes/mensajes",
    title: "Mensajes",
    deed: { search: "Buscar un texto" },
    opens: [
      {
        file: "pages/settings/messages/word-form.tsx",
        by: ["Cambiar “Saludo”"],
        title: "Saludo",
        field: "Texto",
        decide: "Guardar",
        why: null,
      },
    ],
  },
  {
    path: "/ajustes/respuestas",
    at: "/ajustes/respuestas",
    title: "Respuestas rápidas",
    deed: null,
    opens: [
      {
        file: "pages/settings/reply-form.tsx",
        by: ["Nueva respuesta rápida"],
        title: "Nueva respuesta rápida",
        field: "Nombre",
        decide: "Guardar",
        why: NEEDED,
      },
    ],
  },
  {
    path: "/ajustes/recepcion",
    at: "/ajustes/recepcion",
    title: "Recepción",
    deed: { fill: "Nombre de la empresa", decide: "Guardar" },
    opens: [],
  },
  {
    path: "/ajustes/ritmo",
    at: "/ajustes/ritmo",
    title: "Ritmo de envío",
    deed: { fill: "Conversaciones", decide: "Guardar" },
    opens: [],
  },
  {
    path: "/ajustes/etiquetas",
    at: "/ajustes/etiquetas",
    title: "Etiquetas",
    deed: null,
    opens: [
      {
        file: "pages/settings/tag-form.tsx",
        by: ["Nueva etiqueta"],
        title: "Nueva etiqueta",
        field: "Nombre",
        decide: "Guardar",
        why: NEEDED,
      },
    ],
  },
  {
    path: "/ajustes/campos",
    at: "/ajustes/campos",
    title: "Campos de Información",
    deed: { fill: "Nombre", decide: "Guardar" },
    opens: [],
  },
  {
    path: "/ajustes/usuarios",
    at: "/ajustes/usuarios",
    title: "Usuarios",
    deed: null,
    opens: [
      {
        file: "pages/settings/accounts/account-form.tsx",
        by: ["Nuevo usuario"],
        title: "Nuevo usuario",
        field: "Nombre",
        decide: "Guardar",
        why: NEEDED,
      },
    ],
  },
  {
    path: "/ajustes/registro",
    at: "/ajustes/registro",
    title: "Registro",
    deed: { search: "Buscar" },
    opens: [],
  },
  {
    path: "/ajustes/copias",
    at: "/ajustes/copias",
    title: "Copias de seguridad",
    deed: null,
    opens: [
      {
        file: "components/dialogs/confirm-action.ts",
        by: [/^Borrar la copia/],
        title: /^¿Borrar la copia/,
        field: null,
        decide: "Borrar copia",
        why: null,
      },
    ],
  },
  {
    path: "/ajustes/conservacion",
    at: "/ajustes/conservacion",
    title: "Conservación",
    deed: null,
    opens: [],
  },
  {
    path: "$",
    at: "/nada/de/nada",
    title: "Esta página no existe",
    deed: { follow: "Inicio", to: /\/$/ },
    opens: [],
  },
];
