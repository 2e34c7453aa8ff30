import { type FastifyTRPCPluginOptions, fastifyTRPCPlugin } from "@trpc/server/adapters/fastify";
import Fastify, { type FastifyInstance, LogController } from "fastify";
import { admission } from "./admission.ts";
import type { App } from "./app.ts";
import { AWAY, errorAnswers, noSuchAddress } from "./error-answers.ts";
import { features } from "./features.ts";
import { operations } from "./operations.ts";
import { type AppRouter, appRouter } from "./router.ts";
import { securityHeaders } from "./security-headers.ts";
import { teamRoutes } from "./team/routes.ts";
import { headersOf } from "./team/web-request.ts";
import { webApp } from "./web-app.ts";

/** The HTTP shell: everything that Baton answers, not yet listening. `drained` is for when it stops. */
export async function buildServer(
  app: App,
): Promise<{ server: FastifyInstance; drained: () => Promise<void> }> {
  const server = Fastify({
    loggerInstance: app.log.child({}, { level: quieter(app.env.LOG_LEVEL) }),
    childLoggerFactory: (logger) => logger, // a request is not logged, so it needs no logger of its own
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 1_048_576,
    return503OnClosing: false, // admission refuses in its own words
    forceCloseConnections: true, // by then everything asked has been answered
    frameworkErrors: (error, request, reply) => void noSuchAddress(error, request, reply),
    routerOptions: { maxParamLength: 5000 }, // tRPC puts a batch's names into the path
  });
  errorAnswers(app, server);
  const drained = admission(app, server);
  securityHeaders(app, server);
  operations(app, server);
  teamRoutes(app, server);
  await server.register(fastifyTRPCPlugin, {
    prefix: "/trpc",
    trpcOptions: {
      router: appRouter,
      responseMeta: ({ errors }) =>
        errors.some(({ code }) => code === "SERVICE_UNAVAILABLE")
          ? { headers: { "retry-after": String(AWAY.retryAfterS) } }
          : {},
      createContext: ({ req }) => ({ app, headers: headersOf(req) }),
      onError: ({ error, path }) => {
        if (error.code !== "INTERNAL_SERVER_ERROR") return;
        app.metrics.errors.inc();
        app.log.error({ err: error.cause ?? error, path }, "procedure failed");
      },
    },
  } satisfies FastifyTRPCPluginOptions<AppRouter>);
  for (const feature of features) {
    const { routes } = feature;
    if (routes) await server.register(async (scope) => routes(app, scope));
  }
  await webApp(server);
  return { server, drained };
}

/** The address is told once, on stdout: from the shell only what needs attention is logged. */
function quieter(level: string): string {
  return level === "info" ? "warn" : level;
}
