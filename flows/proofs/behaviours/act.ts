import { type Hours, isOpen, opensAt } from "../../hours.ts";
import type { Json } from "../../json.ts";
import { readPath } from "../../text/path.ts";
import type { Interpreter } from "../interpreter.ts";
import { ask, type Behaviour, type Config, fill } from "./behaviour.ts";

function lookUp(call: string, variable: string): Behaviour {
  return {
    waits: true,
    enter: (it) => ask(it, call),
    hear: (it, _, heard) => {
      if (heard.tell !== "result") return;
      if (heard.status !== "done") it.leave(heard.status);
      else if (readPath(heard.output, "found") !== true) it.leave("missing");
      else {
        it.set(variable, readPath(heard.output, variable));
        it.leave("found");
      }
    },
  };
}

const action: Behaviour = {
  waits: true,
  enter: (it) => ask(it, "act"),
  hear: (it, _, heard) => {
    if (heard.tell !== "result") return;
    if (heard.status !== "done") {
      it.leave(heard.status);
      return;
    }
    const accepted = readPath(heard.output, "accepted") === true;
    it.set(accepted ? "receipt" : "refusal", readPath(heard.output, "words"));
    it.leave(accepted ? "done" : "refused");
  },
};

const httpRequest: Behaviour = {
  waits: true,
  enter: (it, { method }) => ask(it, method === "GET" ? "httpRead" : "httpSend"),
  hear: (it, { variable, path }, heard) => {
    if (heard.tell !== "result") return;
    const status = Number(readPath(heard.output, "status") ?? Number.NaN);
    if (heard.status !== "done") it.leave(heard.status);
    else if (status >= 200 && status < 300) {
      it.set(String(variable), readPath(heard.output, path ? `body.${path}` : "body"));
      it.leave("done");
    } else {
      it.set(`${variable}Status`, readPath(heard.output, "status"));
      it.leave("refused");
    }
  },
};

const setVariable: Behaviour = {
  arrive: (it, { variable, as, value }) => it.set(String(variable), kept(String(as), String(value), it)),
  enter: (it) => it.leave("next"),
};

const tag: Behaviour = {
  arrive: (it, { add, remove }) => it.tag(add as string[], remove as string[]),
  enter: (it) => it.leave("next"),
};

const minutesIn: Record<string, number> = { minutes: 1, hours: 60, days: 1_440 };

const wait: Behaviour = {
  enter: (it, config) => {
    const { now } = it.world;
    if (config.for === "hours" && isOpen(hoursOf(config), now)) it.leave("done");
    else {
      const until = Date.parse(opensAt(hoursOf(config), now) ?? now);
      const minutes =
        config.for === "hours"
          ? (until - Date.parse(now)) / 60_000
          : Number(config.amount) * (minutesIn[String(config.unit)] ?? 0);
      it.note(`waits ${minutes} minutes`);
    }
  },
  hear: (it, _, heard) => {
    if (heard.tell === "message") it.leave("message");
    if (heard.tell === "due") it.leave("done");
  },
};

const runFlow: Behaviour = {
  enter: (it, { subflow, depth, inputs }) => {
    const given = (inputs as { name: string; value: string }[]).map(
      ({ name, value }) => [name, filledOrNull(it, value)] as const,
    );
    if (!subflow || !it.run(String(subflow), Object.fromEntries(given), Number(depth))) it.leave("notDone");
  },
};

const entry: Behaviour = { enter: (it) => it.leave("next") };

const back: Behaviour = { enter: (it, { result }) => it.back(String(result)) };

export const act = {
  fetchOrder: lookUp("fetchOrder", "order"),
  fetchSubscription: lookUp("fetchSubscription", "subscription"),
  action,
  httpRequest,
  setVariable,
  tag,
  wait,
  runFlow,
  entry,
  return: back,
};

/** What a value becomes: a place alone gives the variable as it is. */
function kept(as: string, value: string, it: Interpreter): Json {
  if (as === "list") return value.split("\n").flatMap((line) => filledOrNull(it, line.trim()));
  const filled = filledOrNull(it, value.trim());
  if (as === "number") return filled !== null && Number.isFinite(Number(filled)) ? Number(filled) : null;
  return as === "yes or no" ? filled === "yes" || filled === "true" || filled === true : filled;
}

function filledOrNull(it: Interpreter, template: string): Json {
  const bare = /^\{\{([\w.]+)\}\}$/.exec(template.trim())?.[1];
  const value = bare === undefined ? null : readPath(it.facts.vars, bare);
  return value ?? (fill(it, template) || null);
}

function hoursOf({ hours }: Config): Hours {
  return hours as unknown as Hours;
}
