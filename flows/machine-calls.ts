import { type Context, readable } from "./context.ts";
import { type CallInput, type CallName, OrderFacts } from "./effects.ts";
import type { Node } from "./flow.ts";
import type { Json } from "./json.ts";
import { lastSaid } from "./machine-guards.ts";
import { readPath } from "./text/path.ts";
import { render } from "./text/template.ts";

type Inputs = { [Name in CallName]: (settings: Node["config"], context: Context) => CallInput<Name> };

const inputs: Inputs = {
  fetchOrder: ({ number, email }, context) => {
    const vars = readable(context);
    const verified = readPath(vars, "customer.verified") === true;
    return {
      // a number that the customer wrote says which order, also where no node asked for it
      number: render(text(number), vars).trim() || (lastSaid(context, "order number") ?? ""),
      email: verified ? text(readPath(vars, "customer.email")) : render(text(email), vars).trim(),
      verified,
    };
  },
  answer: ({ articles }, context) => {
    const order = OrderFacts.safeParse(context.vars.order);
    const latest = context.heard.at(-1);
    return {
      question: latest?.text ?? "",
      intent: latest?.signals.intent.value ?? "none",
      before: context.heard.slice(0, -1).map(({ text }) => text),
      order: order.success ? order.data : null,
      articles: Array.isArray(articles) ? articles.filter((slug) => typeof slug === "string") : [],
      cited: context.cited,
    };
  },
};

/** What a call is asked, from its node's settings and what the machine knows at that moment. */
export function callInput(name: CallName, settings: Node["config"], context: Context): Json {
  return inputs[name](settings, context);
}

function text(value: Json | undefined): string {
  return typeof value === "string" ? value : "";
}
