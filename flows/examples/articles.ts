import type { Article } from "../answer/article.ts";
import { delivery } from "./articles/delivery.ts";
import { orders } from "./articles/orders.ts";
import { products } from "./articles/products.ts";
import { returns } from "./articles/returns.ts";
import { shop } from "./articles/shop.ts";
import { subscriptions } from "./articles/subscriptions.ts";

/** The demo shop's knowledge base, as data: the seed, the sandbox and the simulation read the same one. */
export const articles: Article[] = [
  ...delivery,
  ...returns,
  ...orders,
  ...subscriptions,
  ...products,
  ...shop,
].map((article) => ({ ...article, body: article.body.trim() }));
