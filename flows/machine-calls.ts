import { type Context, readable } from "./context.ts";
import { ActName, type CallInput, type CallName, OrderFacts } from "./effects.ts";
import type { Node } from "./flow.ts";
import type { Json } from "./json.ts";
import { lastSaid } from "./machine-guards.ts";
import { currencyOf } from "./text/currency-of.ts";
import { inJson, inUrl } from "./text/encode.ts";
import { minorUnits } from "./text/minor-units.ts";
import { readPath } from "./text/path.ts";
import { render } from "./text/template.ts";

type Inputs = { [Name in CallName]: (settings: Node["config"], context: Context) => CallInput<Name> };

const inputs: Inputs = {
  fetchOrder: ({ number, email }, context) => {
    const vars = readable(context);
    return {
      // a number that the customer wrote says which order, also where no node asked for it
      number: filled(number, vars) || (lastSaid(context, "order number") ?? ""),
      ...claimOf(email, vars),
    };
  },
  fetchSubscription: ({ subscription, email }, context) => {
    const vars = readable(context);
    return { subscription: filled(subscription, vars), ...claimOf(email, vars) };
  },
  act: (
    { act, order, subscription, amount, money, share, line, postcode, city, country, weeks, reason, email },
    context,
  ) => {
    const vars = readable(context);
    const name = ActName.parse(act);
    const target = filled(name.endsWith("subscription") ? subscription : order, vars);
    return {
      act: name,
      target,
      amount: name === "refund order" ? amountOf({ amount, money, share }, target, vars) : null,
      address:
        name === "change address"
          ? {
              line: filled(line, vars),
              postcode: filled(postcode, vars),
              city: filled(city, vars),
              country: filled(country, vars).toUpperCase(),
            }
          : null,
      weeks: name === "pause subscription" ? Number(weeks) : null,
      reason: filled(reason, vars),
      ...claimOf(email, vars),
    };
  },
  httpRead: ({ url, headers }, context) => requestOf({ url, headers }, readable(context)),
  httpSend: ({ method, url, headers, body }, context) => {
    const vars = readable(context);
    const request = requestOf({ url, headers }, vars);
    return {
      url: request.url,
      headers: typed(request.headers, text(body)),
      method: method === "PUT" || method === "PATCH" || method === "DELETE" ? method : "POST",
      body: bodyOf(text(body), vars),
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

type Vars = Record<string, Json>;
type Given = Record<string, Json | undefined>;

/** Whose it is said to be: the signed e-mail where there is one, else what the node was given. */
function claimOf(email: Json | undefined, vars: Vars): { email: string; verified: boolean } {
  const verified = readPath(vars, "customer.verified") === true;
  return { email: verified ? text(readPath(vars, "customer.email")) : filled(email, vars), verified };
}

/** Minor units: all that is left (null), a fixed amount in the order's currency, or a share of what the order cost. */
function amountOf({ amount, money, share }: Given, target: string, vars: Vars): number | null {
  if (amount === "fixed") return minorUnits(Number(money), currencyOf("order.total", vars));
  if (amount !== "share") return null;
  // what another order cost says nothing of this one; the shop refuses to give back nothing
  if (readPath(vars, "order.number") !== target) return 0;
  return Math.round((Number(readPath(vars, "order.total") ?? 0) * Number(share)) / 100);
}

/** What is filled into an address is percent-encoded, so that it stays within its place. */
function requestOf({ url, headers }: Given, vars: Vars) {
  const given = Array.isArray(headers) ? headers : [];
  return {
    url: render(text(url), vars, { encode: inUrl }),
    headers: Object.fromEntries(
      given.map((header) => [
        text(readPath(header, "name")),
        oneLine(filled(readPath(header, "value"), vars)),
      ]),
    ),
  };
}

/** What is filled into a header cannot begin another one. */
function oneLine(value: string): string {
  return value.replace(/\p{Cc}+/gu, " ");
}

/** What is filled into JSON cannot end the quotes that it stands in. */
function bodyOf(body: string, vars: Vars): string {
  return render(body, vars, isJson(body) ? { encode: inJson } : {}).trim();
}

function isJson(body: string): boolean {
  return /^\s*(?:["[]|\{(?!\{))/.test(body);
}

/** JSON is sent as such, unless the CX lead says otherwise. */
function typed(headers: Record<string, string>, body: string): Record<string, string> {
  const said = Object.keys(headers).some((name) => name.toLowerCase() === "content-type");
  return said || !isJson(body) ? headers : { ...headers, "Content-Type": "application/json" };
}

function filled(template: Json | undefined, vars: Vars): string {
  return render(text(template), vars).trim();
}

function text(value: Json | undefined): string {
  return typeof value === "string" ? value : "";
}
