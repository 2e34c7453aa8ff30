import type { FastifyInstance } from "fastify";
import type { App } from "./app.ts";
import { webChatFeature } from "./channels/web-chat/feature.ts";
import { conversationsFeature } from "./conversations/feature.ts";

/** What stands on the server besides procedures: plain HTTP routes and background work. One line per feature. */
export const features: Feature[] = [conversationsFeature, webChatFeature];

export type Feature = {
  name: string;
  /** Registers routes; its hooks and parsers stay its own. */
  routes?: (app: App, server: FastifyInstance) => void | Promise<void>;
  /** Starts background work when the server is up; what it returns is called before the database goes. */
  start?: (app: App) => Promise<(() => Promise<void>) | undefined>;
};
