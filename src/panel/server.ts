/** HTTP server of the panel: guards, routes, orderly shutdown. */
import { randomUUID } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import express, { type ErrorRequestHandler, type Express } from "express";
import { pinoHttp } from "pino-http";
import { httpFields } from "../log.ts";
import { answerBrokenRequests, LONGEST_HEADERS, properAddress } from "./http/broken-requests.ts";
import { makeFirstAdministrator } from "./auth/first-administrator.ts";
import { createFirstFromConfig, isSetupNeeded } from "./auth/setup.ts";
import { againstFloods, headers, jsonOnly, neverCached, sameSiteOnly } from "./http/guards.ts";
import { makeEndedLogins } from "./auth/ended-logins.ts";
import { knownHostOnly } from "./http/hosts.ts";
import { makeHealth } from "./http/health-look.ts";
import { makeLive } from "./http/live.ts";
import { makeLockout } from "./auth/lockout.ts";
import { FILES, LONG, makeLongAnswers } from "./http/long-answers.ts";
import { makeLookUps } from "./http/look-ups.ts";
import { logins } from "./auth/login.ts";
import { makeMetrics } from "./http/metrics.ts";
import { describeApi } from "./http/openapi.ts";
import { servePages } from "./http/pages.ts";
import type { Panel, PanelDeps } from "./panel.ts";
import { answerCode, answerError } from "./http/problems.ts";
import { makeSpeakers, sayTo } from "./http/reader.ts";
import { routes } from "./routes.ts";
import { steps } from "./serve.ts";

export interface RunningPanel extends AsyncDisposable {
  /** `http://127.0.0.1:3000` */
  url: string;
  /** What the administrator types to create their account; null = there is one already. */
  firstAdministratorCode(): string | null;
}

/** The panel cannot listen. `message` is one sentence, in the installation's language, that says what to do. */
export class PanelError extends Error {
  readonly reason: "port-in-use" | "address-unavailable";
  constructor(reason: PanelError["reason"], message: string, options: { cause: unknown }) {
    super(message, options);
    this.name = "PanelError";
    this.reason = reason;
  }
}

/** Listens; creates the configured administrator when nobody has an account. Throws `PanelError`. */
export async function startPanel(deps: PanelDeps): Promise<RunningPanel> {
  await createFirstFromConfig(deps);
  let document: object | null = null;
  const panel: Panel = {
    ...deps,
    live: makeLive(deps.clock),
    lockout: makeLockout(deps),
    longAnswers: makeLongAnswers(LONG),
    files: makeLongAnswers(FILES),
    lookUps: makeLookUps(deps.clock),
    health: makeHealth(deps),
    metrics: makeMetrics(deps),
    speakers: makeSpeakers(),
    firstAdministrator: makeFirstAdministrator(await isSetupNeeded(deps.store.read)),
    openapi: () => (document ??= describeApi(routes)),
  };
  const server = createServer({ maxHeaderSize: LONGEST_HEADERS }, await buildApp(panel));
  answerBrokenRequests(server, panel.t);
  const url = await listen(server, panel);
  const hangUpEnded = makeEndedLogins(panel);
  const forget = panel.onChange((topic) => {
    panel.live.tell(topic);
    hangUpEnded();
  });
  return {
    url,
    firstAdministratorCode: () => panel.firstAdministrator.code(),
    [Symbol.asyncDispose]: () => {
      forget();
      return stop(server, panel);
    },
  };
}

async function buildApp(panel: Panel): Promise<Express> {
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.set("trust proxy", panel.config.trustProxy);
  app.use(requestLog(panel), headers(), knownHostOnly(panel), properAddress(panel));
  const paths = new Set(routes.map((route) => route.path));
  if (panel.config.pages !== null) app.use(await servePages(panel.config.pages, paths));
  const open = new Set(routes.filter(({ role }) => role === "anyone").map((route) => route.path));
  app.use("/api", neverCached);
  app.use(
    sameSiteOnly(panel, (path) => open.has(path)),
    logins(panel),
  );
  app.use("/api", againstFloods(panel));
  app.use(jsonOnly(panel, takesFile));
  for (const route of routes) app[route.method](route.path, ...steps(panel, route));
  // `app.all` would make a layer for each of all methods there are.
  for (const path of paths) app.route(path).all(onlyThese(panel, path));
  app.use((req, res) => answerCode(res, "not-found", sayTo(panel, req)));
  // Express knows an error handler by its four parameters.
  // oxlint-disable-next-line max-params
  const last: ErrorRequestHandler = (error, req, res, _next) =>
    answerError(error, { req, res, t: sayTo(panel, req) });
  app.use(last);
  return app;
}

/** Exactly the addresses of the routes that take one. */
function takesFile({ method, path }: express.Request): boolean {
  return routes.some(
    (route) =>
      route.takesFile &&
      route.method === method.toLowerCase() &&
      new RegExp(`^${route.path.replaceAll(/:\w+/g, "[^/]+")}$`).test(path),
  );
}

function onlyThese(panel: Panel, path: string): express.RequestHandler {
  const allowed = routes.filter((route) => route.path === path).map((route) => route.method.toUpperCase());
  return (req, res) => {
    res.setHeader("Allow", allowed.join(", "));
    answerCode(res, "method-not-allowed", sayTo(panel, req));
  };
}

/** Looks are debug, changes info, our own failures errors. Paths hold ids at most; searches stay out. */
function requestLog({ log }: Panel) {
  return pinoHttp({
    logger: log,
    genReqId: () => randomUUID(),
    serializers: httpFields,
    customLogLevel: (req, res) => (res.statusCode >= 500 ? "warn" : req.method === "GET" ? "debug" : "info"),
    customSuccessMessage: () => "answered",
    customErrorMessage: () => "answered",
  });
}

function listen(server: Server, { config, t }: Panel): Promise<string> {
  const { host, port } = config;
  return new Promise((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) => {
      const code = cause.code ?? "?";
      const inUse = code === "EADDRINUSE";
      const message = inUse
        ? t("api.port-in-use", { port })
        : t("api.address-unavailable", { host, port, code });
      reject(new PanelError(inUse ? "port-in-use" : "address-unavailable", message, { cause }));
    });
    server.listen(port, host, () => {
      const bound = server.address() as AddressInfo;
      resolve(`http://${bound.family === "IPv6" ? `[${bound.address}]` : bound.address}:${bound.port}`);
    });
  });
}

/** Orderly shutdown. Event streams are closed first: an open one would keep the server up for ever. */
async function stop(server: Server, { live }: Panel): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  live.end(() => true);
  server.closeAllConnections();
  await closed;
}
