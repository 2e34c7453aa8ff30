import { expect, test } from "vitest";
import { playNode } from "../playing.ts";
import { httpRequest } from "./index.ts";

const url = "https://api.example.com/orders/{{id}}";
const asked = (config: Record<string, unknown>, vars = {}) =>
  playNode("httpRequest", { url, ...(config as object) }, ["hi"], { id: "1042", ...vars }).asked;
const sent = (config: Record<string, unknown>, vars = {}) => {
  const [call] = asked(config, vars);
  return call?.input as { url: string; headers: Record<string, string>; body: string };
};
const wrong = (config: Record<string, unknown>) =>
  httpRequest.problems({ ...httpRequest.defaults, ...(config as object) });

test("GET reads; anything else sends, with its body", () => {
  expect(asked({ body: "left over" })).toEqual([
    { name: "httpRead", input: { url: "https://api.example.com/orders/1042", headers: {} } },
  ]);
  expect(asked({ method: "PATCH", body: "state={{id}}" })[0]?.name).toBe("httpSend");
  expect(sent({ method: "PATCH", body: "state={{id}}" })).toEqual({
    method: "PATCH",
    url: "https://api.example.com/orders/1042",
    headers: {},
    body: "state=1042",
  });
});

test("what a customer wrote stays in its place: in the address, in a header, in JSON", () => {
  const id = '../../admin?x="1"\r\nX-Admin: yes';
  const input = sent(
    { method: "POST", headers: [{ name: "X-Id", value: "{{id}}" }], body: '{"id": "{{id}}"}' },
    { id },
  );
  expect(new URL(input.url).pathname).toMatch(/^\/orders\/[^/]+$/);
  expect(input.headers["X-Id"]).toBe('../../admin?x="1" X-Admin: yes');
  expect(JSON.parse(input.body)).toEqual({ id });
});

test("JSON is sent as JSON, unless the headers say otherwise", () => {
  const headersOf = (config: Record<string, unknown>) =>
    sent({ method: "POST", body: "{}", ...config }).headers;
  expect(headersOf({})).toEqual({ "Content-Type": "application/json" });
  const own = [{ name: "content-type", value: "application/ld+json" }];
  expect(headersOf({ headers: own })).toEqual({ "content-type": "application/ld+json" });
  expect(headersOf({ body: "plain" })).toEqual({});
});

test("2xx is done, and keeps the part that was asked for", () => {
  const told = [
    "hi",
    { call: "done", output: { status: 201, body: { data: { state: "sent" } } } },
  ] as never[];
  const played = playNode("httpRequest", { url, path: "data.state", variable: "state" }, told);
  expect(played.left?.exit).toBe("done");
  expect(played.vars.state).toBe("sent");
  expect(playNode("httpRequest", { url }, told).vars.answer).toEqual({ data: { state: "sent" } });
});

test.each([199, 301, 404, 500])("status %i is another answer, and is kept", (status) => {
  const played = playNode("httpRequest", { url }, ["hi", { call: "done", output: { status, body: null } }]);
  expect(played.left?.exit).toBe("refused");
  expect(played.vars.answerStatus).toBe(status);
  expect(played.vars).not.toHaveProperty("answer");
});

test.each(["failed", "unknown"] as const)("a call that ends as %s leaves through its own exit", (ended) => {
  expect(playNode("httpRequest", { url }, ["hi", { call: ended }]).left?.exit).toBe(ended);
});

test.each([
  ["http://api.example.com/", "https://"],
  ["ftp://api.example.com/", "Begin"],
  ["//api.example.com/", "Begin"],
  ["https://{{host}}/orders", "Write the server's name out"],
  ["https://api.example.com{{path}}", "Write the server's name out"],
  ["https://api.example.com:{{port}}/", "Write the server's name out"],
  ["https://ana:secret@api.example.com/", "user and password"],
  ["https://api.example.com\\@evil.example/", "user and password"],
  ["https://api.example.com\\.evil.example/", "not a server's name"],
  ["https://localhost/", "not a server's name"],
  ["https:///orders", "not a server's name"],
  ["https://api.example.com/a b", "no spaces"],
])("the address %s is refused: %s", (address, sentence) => {
  const problems = wrong({ url: address });
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ field: "url", message: expect.stringContaining(sentence) });
});

test("a place in the path may have filters and a fallback", () => {
  expect(wrong({ url: 'https://api.example.com:8443/o/{{id | upper | "none"}}?x={{y}}' })).toEqual([]);
});

test.each(["Host", "content-length", "Transfer-Encoding", "Proxy-Authorization", "X Y", "X:Y", ""])(
  "the header “%s” is refused",
  (name) => {
    expect(wrong({ headers: [{ name, value: "1" }] })).toHaveLength(1);
  },
);

test("a header's value is one line, and each header is set once", () => {
  expect(wrong({ headers: [{ name: "X-A", value: "1\nX-B: 2" }] })).toHaveLength(1);
  expect(wrong({ headers: ["X-A", "x-a"].map((name) => ({ name, value: "1" })) })).toHaveLength(1);
});
