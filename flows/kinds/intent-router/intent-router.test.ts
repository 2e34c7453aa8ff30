import { expect, test } from "vitest";
import { compile } from "../../compile.ts";
import { printFlowFile, readFlowFile } from "../../file/flow-file.ts";
import { flowOf } from "../../testing.ts";
import { playNode } from "../playing.ts";
import { intentRouter } from "./index.ts";

const about = (intent: string) => ({ text: "…", signals: { intent } });
const route = (id: string, ...intents: string[]) => ({ id, label: id, intents });
const messages = (...routes: unknown[]) =>
  intentRouter.problems({ routes: routes as never }).map(({ message }) => message);

test("a message leaves through the path of its intent, with the intent as the reason", () => {
  const routes = [route("parcel", "order_status", "delivery_problem"), route("back", "return_request")];
  const { left } = playNode("intentRouter", { routes }, [about("return_request")]);
  expect(left).toMatchObject({
    exit: "back",
    because: { measured: [{ values: ["return_request"] }, { values: [1] }] },
  });
  expect(playNode("intentRouter", { routes }, [about("delivery_problem")]).left?.exit).toBe("parcel");
});

test("what fits no path, and what is about nothing in particular, is anything else", () => {
  const routes = [route("back", "return_request")];
  expect(playNode("intentRouter", { routes }, [about("invoice")]).left?.exit).toBe("other");
  expect(playNode("intentRouter", { routes }, [about("none")]).left?.exit).toBe("other");
});

test("a message that is not sure enough is anything else, with what was measured as the reason", () => {
  const settings = { routes: [route("back", "return_request")], atLeast: 0.7 };
  const unsure = playNode("intentRouter", settings, [{ ...about("return_request"), sure: 0.69 }]).left;
  expect(unsure).toMatchObject({ exit: "other", because: { holds: false } });
  expect(unsure?.because?.measured.map(({ values }) => values)).toEqual([["return_request"], [0.69]]);
  const sure = playNode("intentRouter", settings, [{ ...about("return_request"), sure: 0.7 }]).left;
  expect(sure?.exit).toBe("back");
});

test("a router of before one could say how sure takes the likeliest, and its file stays as it was", () => {
  const old = { routes: [route("back", "return_request")] };
  expect(intentRouter.problems(old)).toEqual([]);
  expect(intentRouter.summary(old)).toBe("back");
  const flow = flowOf([["start", "start"]], []);
  const node = { id: "router", kind: "intentRouter", title: "Router", config: old };
  const read = readFlowFile(printFlowFile({ ...flow, nodes: [...flow.nodes, node] }));
  if (!read.ok) throw new Error(read.message);
  expect(read.flow.nodes.find(({ id }) => id === "router")?.config).toEqual(old);
  expect(JSON.stringify(compile(read.flow))).not.toContain("confidence");
});

test("an intent that is not known is named, with the one that was meant", () => {
  expect(messages(route("back", "return_reqest"))).toEqual([
    "The intent “return_reqest” is not known: did you mean “return_request”?",
  ]);
});

test("paths have ids of their own, and none is “other”", () => {
  expect(messages(route("a", "invoice"), route("a", "thanks"))).toEqual(["Two paths have the id “a”."]);
  expect(messages(route("other", "invoice"))).toHaveLength(1);
});

test("an intent in two paths is refused: the second would never get it", () => {
  expect(messages(route("a", "invoice"), route("b", "invoice"))).toEqual([
    "“Invoice or receipt” is in “a” and in “b”: keep it in one.",
  ]);
});
