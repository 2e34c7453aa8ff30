import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from "@tanstack/react-router";
import { z } from "zod";
import { api, queryClient } from "./api.ts";
import { Frame } from "./pages/frame/frame.tsx";
import { LostPage } from "./pages/lost-page.tsx";
import { sessionQuery } from "./session.ts";
import { Problem } from "./ui/problem.tsx";
import { Waiting } from "./ui/waiting.tsx";

const session = () => queryClient.ensureQueryData(sessionQuery);

const root = createRootRoute({ notFoundComponent: LostPage });

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: z.object({ to: z.string().startsWith("/").optional().catch(undefined) }),
  component: lazyRouteComponent(() => import("./pages/sign-in-page.tsx"), "SignInPage"),
});

const join = createRoute({
  getParentRoute: () => root,
  path: "/join/$invitationId",
  component: lazyRouteComponent(() => import("./pages/join-page.tsx"), "JoinPage"),
});

/** Everything of a workspace: nobody gets past this without a session. */
const inside = createRoute({
  getParentRoute: () => root,
  id: "inside",
  component: Frame,
  beforeLoad: async ({ location }) => {
    if (!(await session())) throw redirect({ to: "/sign-in", search: { to: location.href } });
  },
});

const home = createRoute({
  getParentRoute: () => inside,
  path: "/",
  beforeLoad: async () => {
    const me = await session();
    throw redirect({ to: me?.role === "agent" ? "/inbox/{-$conversationId}" : "/flows" });
  },
});

const inbox = createRoute({
  getParentRoute: () => inside,
  path: "/inbox/{-$conversationId}",
  component: lazyRouteComponent(() => import("./workspace/inbox-page.tsx"), "InboxPage"),
});

const flows = createRoute({
  getParentRoute: () => inside,
  path: "/flows",
  loader: () => void queryClient.prefetchQuery(api.flows.list.queryOptions()),
  component: lazyRouteComponent(() => import("./pages/flows-page.tsx"), "FlowsPage"),
});

const flow = createRoute({
  getParentRoute: () => inside,
  path: "/flows/$flowId",
  component: lazyRouteComponent(() => import("./pages/flow-page.tsx"), "FlowPage"),
});

const versions = createRoute({
  getParentRoute: () => inside,
  path: "/flows/$flowId/versions",
  loader: ({ params: { flowId: id } }) =>
    void queryClient.prefetchQuery(api.flows.versions.queryOptions({ id })),
  component: lazyRouteComponent(() => import("./pages/versions-page.tsx"), "VersionsPage"),
});

const conversations = createRoute({
  getParentRoute: () => inside,
  path: "/conversations",
  component: lazyRouteComponent(() => import("./pages/conversations-page.tsx"), "ConversationsPage"),
});

const conversation = createRoute({
  getParentRoute: () => inside,
  path: "/conversations/$conversationId",
  loader: ({ params: { conversationId: id } }) =>
    void queryClient.prefetchQuery(api.conversations.get.queryOptions({ id })),
  component: lazyRouteComponent(() => import("./pages/conversation-page.tsx"), "ConversationPage"),
});

const policies = createRoute({
  getParentRoute: () => inside,
  path: "/policies",
  loader: () => void queryClient.prefetchQuery(api.policies.read.queryOptions()),
  component: lazyRouteComponent(() => import("./pages/policies-page.tsx"), "PoliciesPage"),
});

const signals = createRoute({
  getParentRoute: () => inside,
  path: "/signals",
  loader: () => void queryClient.prefetchQuery(api.ears.read.queryOptions()),
  component: lazyRouteComponent(() => import("./pages/signals-page.tsx"), "SignalsPage"),
});

const articles = createRoute({
  getParentRoute: () => inside,
  path: "/articles",
  loader: () => void queryClient.prefetchQuery(api.articles.list.queryOptions()),
  validateSearch: z.object({ open: z.string().optional().catch(undefined) }),
  component: lazyRouteComponent(() => import("./pages/articles-page.tsx"), "ArticlesPage"),
});

const team = createRoute({
  getParentRoute: () => inside,
  path: "/team",
  loader: () => void queryClient.prefetchQuery(api.team.members.queryOptions()),
  component: lazyRouteComponent(() => import("./pages/team-page.tsx"), "TeamPage"),
});

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    join,
    inside.addChildren([
      home,
      inbox,
      flows,
      flow,
      versions,
      conversations,
      conversation,
      policies,
      signals,
      articles,
      team,
    ]),
  ]),
  // code and data of a page set out together, and already when the pointer comes near its link
  defaultPreload: "intent",
  defaultPendingComponent: Waiting,
  defaultPendingMs: 0,
  defaultErrorComponent: ({ reset }) => (
    <div className="p-6">
      <Problem onRetry={reset}>This page could not be opened. Nothing was lost.</Problem>
    </div>
  ),
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
