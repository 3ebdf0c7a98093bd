/**
 * Routes of the panel (client-side routing). The first page is in the main bundle; every other page is loaded
 * on demand.
 */
import type { QueryClient } from "@tanstack/react-query";
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from "@tanstack/react-router";
import type { Me, SetupState } from "@contract/contract.ts";
import { api } from "./api/client.ts";
import { keepDraftsOf } from "./api/drafts-owner.ts";
import { ME } from "./api/me.ts";
import { isSignedOut } from "./api/queries.ts";
import { later } from "./deferred-assets.ts";
import { HomePage } from "./pages/home/home-page.tsx";
import { NotFound, ErrorPage } from "./components/error-page.tsx";
import { Frame } from "./layout/frame.tsx";
import { textOnly, type Search } from "./search-parameters.ts";
import { toLanguage } from "@contract/values.ts";
import { speak } from "./words/words.ts";

interface Context {
  client: QueryClient;
}

const root = createRootRouteWithContext<Context>()({
  component: Outlet,
  errorComponent: ErrorPage,
});

/** Authentication guard: redirects to sign-in, or to the setup of a new installation, and returns afterwards. */
const inside = createRoute({
  getParentRoute: () => root,
  id: "inside",
  component: Frame,
  async beforeLoad({ context, location }) {
    try {
      const me: Me = await context.client.ensureQueryData(ME);
      keepDraftsOf(me.id);
      const language = toLanguage(me.language);
      if (language) await speak(language);
    } catch (error) {
      if (!isSignedOut(error)) throw error;
      const { needed } = await api.get<SetupState>("/api/setup");
      const search: Search = location.href === "/" ? {} : { next: location.href };
      if (needed) redirect({ to: "/empezar", throw: true });
      redirect({ to: "/entrar", search, throw: true });
    }
  },
});

const under = {
  getParentRoute: () => inside,
  validateSearch: textOnly,
};

const tree = root.addChildren([
  createRoute({
    getParentRoute: () => root,
    path: "/entrar",
    validateSearch: textOnly,
    component: lazyRouteComponent(() => import("./pages/start/login-page.tsx"), "LoginPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/empezar",
    component: later(() => import("./pages/start/setup-page.tsx"), "SetupPage"),
  }),
  inside.addChildren([
    createRoute({
      ...under,
      path: "/",
      component: HomePage,
    }),
    createRoute({
      ...under,
      path: "/puesta-en-marcha",
      component: later(() => import("./pages/start/wizard-page.tsx"), "WizardPage"),
    }),
    createRoute({
      ...under,
      path: "/conversaciones/{-$number}",
      component: later(() => import("./pages/conversations/conversations-page.tsx"), "ConversationsPage"),
    }),
    createRoute({
      ...under,
      path: "/tickets",
      component: later(() => import("./pages/tickets/tickets-page.tsx"), "TicketsPage"),
    }),
    createRoute({
      ...under,
      path: "/tickets/$number",
      component: later(() => import("./pages/tickets/ticket-page.tsx"), "TicketPage"),
    }),
    createRoute({
      ...under,
      path: "/contactos",
      component: later(() => import("./pages/contacts/contacts-page.tsx"), "ContactsPage"),
    }),
    createRoute({
      ...under,
      path: "/contactos/$id",
      component: later(() => import("./pages/contacts/contact-page.tsx"), "ContactPage"),
    }),
    createRoute({
      ...under,
      path: "/acciones/{-$id}",
      component: later(() => import("./pages/bulk/bulk-page.tsx"), "BulkPage"),
    }),
    createRoute({
      ...under,
      path: "/pendientes",
      component: later(() => import("./pages/review/review-page.tsx"), "ReviewPage"),
    }),
    createRoute({
      ...under,
      path: "/cuenta",
      component: later(() => import("./pages/account/account-page.tsx"), "AccountPage"),
    }),
    createRoute({
      ...under,
      path: "/ajustes",
      component: later(() => import("./pages/settings/settings-page.tsx"), "SettingsPage"),
    }),
    createRoute({
      ...under,
      path: "/ajustes/grupos",
      component: later(() => import("./pages/groups/groups-page.tsx"), "GroupsPage"),
    }),
    createRoute({
      ...under,
      path: "/ajustes/mensajes",
      component: later(() => import("./pages/settings/messages/messages-page.tsx"), "MessagesPage"),
    }),
    createRoute({
      ...under,
      path: "/ajustes/recepcion",
      component: later(() => import("./pages/settings/intake-page.tsx"), "IntakePage"),
    }),
    createRoute({
      ...under,
      path: "/ajustes/ritmo",
      component: later(() => import("./pages/settings/pace-page.tsx"), "PacePage"),
    }),
    createRoute({
      ...under,
      path: "/ajustes/respuestas",
      component: later(() => import("./pages/settings/replies-page.tsx"), "RepliesPage"),
    }),
    createRoute({
      ...under,
      path: "/ajustes/etiquetas",
      component: later(() => import("./pages/settings/tags-page.tsx"), "TagsPage"),
    }),
    createRoute({
      ...under,
      path: "/ajustes/campos",
      component: later(() => import("./pages/settings/fields-page.tsx"), "FieldsPage"),
    }),
    createRoute({
      ...under,
      path: "/ajustes/usuarios",
      component: later(() => import("./pages/settings/accounts/accounts-page.tsx"), "AccountsPage"),
    }),
    createRoute({
      ...under,
      path: "/ajustes/registro",
      component: later(() => import("./pages/settings/audit-page.tsx"), "AuditPage"),
    }),
    createRoute({
      ...under,
      path: "/ajustes/copias",
      component: later(() => import("./pages/settings/backups-page.tsx"), "BackupsPage"),
    }),
    createRoute({
      ...under,
      path: "/ajustes/conservacion",
      component: later(() => import("./pages/settings/retention-page.tsx"), "RetentionPage"),
    }),
    // Whatever else is asked for, with the menu beside it.
    createRoute({ ...under, path: "$", component: NotFound }),
  ]),
]);

export function makePanelRouter(client: QueryClient) {
  return createRouter({
    routeTree: tree,
    context: { client },
    defaultPreload: "intent",
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: NotFound,
    scrollRestoration: true,
    parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
    stringifySearch: (search) => {
      const text = new URLSearchParams(search as Search).toString();
      return text === "" ? "" : `?${text}`;
    },
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof makePanelRouter>;
  }
}
