/** The way between pages. Inicio comes with the program; each other page is fetched when somebody first goes there. */
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
import { beyond } from "./beyond.ts";
import { BackupsPage, BulkPage } from "./lazy-pages.ts";
import { HomePage } from "./pages/home/home-page.tsx";
import { NotFound, Stumbled } from "./parts/stumbled.tsx";
import { Frame } from "./shell/frame.tsx";
import { speak, toLanguage } from "./words/words.ts";

interface Context {
  client: QueryClient;
}

const root = createRootRouteWithContext<Context>()({
  component: Outlet,
  errorComponent: Stumbled,
});

/** Filters live in the address, as text: a page can be sent to a colleague. Each page reads what it knows. */
export type Search = Record<string, string>;

function textOnly(search: Record<string, unknown>): Search {
  return Object.fromEntries(
    Object.entries(search).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}

/** Everything behind the door: who is not signed in goes to it, and comes back afterwards. */
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
    component: lazyRouteComponent(
      beyond(() => import("./pages/start/setup-page.tsx")),
      "SetupPage",
    ),
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
      component: lazyRouteComponent(
        beyond(() => import("./pages/start/wizard-page.tsx")),
        "WizardPage",
      ),
    }),
    createRoute({
      ...under,
      path: "/conversaciones/{-$number}",
      component: lazyRouteComponent(
        beyond(() => import("./pages/conversations/conversations-page.tsx")),
        "ConversationsPage",
      ),
    }),
    createRoute({
      ...under,
      path: "/tickets",
      component: lazyRouteComponent(
        beyond(() => import("./pages/tickets/tickets-page.tsx")),
        "TicketsPage",
      ),
    }),
    createRoute({
      ...under,
      path: "/tickets/$number",
      component: lazyRouteComponent(
        beyond(() => import("./pages/tickets/ticket-page.tsx")),
        "TicketPage",
      ),
    }),
    createRoute({
      ...under,
      path: "/contactos",
      component: lazyRouteComponent(
        beyond(() => import("./pages/contacts/contacts-page.tsx")),
        "ContactsPage",
      ),
    }),
    createRoute({
      ...under,
      path: "/contactos/$id",
      component: lazyRouteComponent(
        beyond(() => import("./pages/contacts/contact-page.tsx")),
        "ContactPage",
      ),
    }),
    createRoute({ ...under, path: "/acciones/{-$id}", component: BulkPage }),
    createRoute({
      ...under,
      path: "/pendientes",
      component: lazyRouteComponent(
        beyond(() => import("./pages/review/review-page.tsx")),
        "ReviewPage",
      ),
    }),
    createRoute({
      ...under,
      path: "/cuenta",
      component: lazyRouteComponent(
        beyond(() => import("./pages/account/account-page.tsx")),
        "AccountPage",
      ),
    }),
    createRoute({
      ...under,
      path: "/ajustes",
      component: lazyRouteComponent(
        beyond(() => import("./pages/settings/settings-page.tsx")),
        "SettingsPage",
      ),
    }),
    createRoute({
      ...under,
      path: "/ajustes/grupos",
      component: lazyRouteComponent(
        beyond(() => import("./pages/groups/groups-page.tsx")),
        "GroupsPage",
      ),
    }),
    createRoute({
      ...under,
      path: "/ajustes/mensajes",
      component: lazyRouteComponent(
        beyond(() => import("./pages/settings/messages-page.tsx")),
        "MessagesPage",
      ),
    }),
    createRoute({
      ...under,
      path: "/ajustes/recepcion",
      component: lazyRouteComponent(
        beyond(() => import("./pages/settings/intake-page.tsx")),
        "IntakePage",
      ),
    }),
    createRoute({
      ...under,
      path: "/ajustes/ritmo",
      component: lazyRouteComponent(
        beyond(() => import("./pages/settings/pace-page.tsx")),
        "PacePage",
      ),
    }),
    createRoute({
      ...under,
      path: "/ajustes/etiquetas",
      component: lazyRouteComponent(
        beyond(() => import("./pages/settings/tags-page.tsx")),
        "TagsPage",
      ),
    }),
    createRoute({
      ...under,
      path: "/ajustes/campos",
      component: lazyRouteComponent(
        beyond(() => import("./pages/settings/fields-page.tsx")),
        "FieldsPage",
      ),
    }),
    createRoute({
      ...under,
      path: "/ajustes/usuarios",
      component: lazyRouteComponent(
        beyond(() => import("./pages/settings/accounts-page.tsx")),
        "AccountsPage",
      ),
    }),
    createRoute({
      ...under,
      path: "/ajustes/registro",
      component: lazyRouteComponent(
        beyond(() => import("./pages/settings/audit-page.tsx")),
        "AuditPage",
      ),
    }),
    createRoute({ ...under, path: "/ajustes/copias", component: BackupsPage }),
    createRoute({
      ...under,
      path: "/ajustes/conservacion",
      component: lazyRouteComponent(
        beyond(() => import("./pages/settings/retention-page.tsx")),
        "RetentionPage",
      ),
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
    defaultErrorComponent: Stumbled,
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
