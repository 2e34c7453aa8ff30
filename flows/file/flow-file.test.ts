import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { connect } from "../edit/edges.ts";
import { newFlow } from "../edit/new-flow.ts";
import { addNode, configure } from "../edit/nodes.ts";
import { fileLimit, printFlowFile, readFlowFile } from "./flow-file.ts";
import { hostileFiles } from "./hostile/files.testing.ts";

const examples = new URL("../examples/", import.meta.url);
const at = { x: 400, y: 160 };
const flow = connect(addNode(newFlow("Orders"), { id: "hello", kind: "say", at }), {
  from: "start",
  exit: "next",
  to: "hello",
});

test("what is printed reads back as it was", () => {
  const read = readFlowFile(printFlowFile(flow));
  expect(read).toEqual({
    ok: true,
    flow: { ...flow, nodes: flow.nodes.toSorted((a, b) => (a.id < b.id ? -1 : 1)) },
  });
  expect(read.ok && printFlowFile(read.flow)).toBe(printFlowFile(flow));
});

test("a setting that changes changes one line", () => {
  const changed = configure(flow, "hello", { text: "Good to see you." });
  expect(lineDiff(printFlowFile(flow), printFlowFile(changed))).toEqual([
    '-         "text": "Thanks for getting in touch."',
    '+         "text": "Good to see you."',
  ]);
});

test("an edge that leads elsewhere changes one line, and so does a node that is moved", () => {
  const other = addNode(flow, { id: "bye", kind: "close", at });
  const led = connect(other, { from: "start", exit: "next", to: "bye" });
  expect(lineDiff(printFlowFile(other), printFlowFile(led))).toHaveLength(2);
  const moved = { ...other, layout: { ...other.layout, bye: { x: 0, y: 0 } } };
  expect(lineDiff(printFlowFile(other), printFlowFile(moved))).toHaveLength(2);
});

test("a node that is added adds lines in one place, and one line to the layout", () => {
  const added = addNode(flow, { id: "later", kind: "say", at });
  const [before, after] = [printFlowFile(flow).split("\n"), printFlowFile(added).split("\n")];
  const from = after.findIndex((line) => line.includes('"id": "later"')) - 1;
  const layout = after.findIndex((line) => line.includes('"later": {'));
  expect(before).toEqual(after.filter((_, index) => (index < from || index >= from + 8) && index !== layout));
});

test("the order in which a flow was made changes nothing in its file", () => {
  const mixed = { ...flow, nodes: flow.nodes.toReversed(), edges: flow.edges.toReversed() };
  expect(printFlowFile(mixed)).toBe(printFlowFile(flow));
});

test("characters that a file cannot hold are left out", () => {
  const odd = configure(flow, "hello", { text: "One\r\ntwo\u0000\ud800" });
  const read = readFlowFile(printFlowFile(odd));
  expect(read.ok && read.flow.nodes[0]?.config.text).toBe("One\ntwo\ufffd");
});

test("two megabytes are counted in bytes, and read in a moment", () => {
  const full = `${" ".repeat(fileLimit - 1)}1`;
  expect(readFlowFile(full)).toMatchObject({ message: expect.stringContaining("not a flow") });
  expect(readFlowFile(`"${"é".repeat(fileLimit / 2)}"`)).toMatchObject({
    message: "The file is larger than 2 MB: split the flow.",
  });
});

test("an unfinished flow is read: what it lacks is the affair of the checks", () => {
  const unfinished = configure(flow, "hello", { text: "" });
  expect(readFlowFile(printFlowFile(unfinished))).toMatchObject({ ok: true });
});

test("there are at least 200 hostile files, each with a name of its own", () => {
  const names = hostileFiles().map(({ name }) => name);
  expect(names.length).toBeGreaterThanOrEqual(200);
  expect(new Set(names).size).toBe(names.length);
});

test.each(hostileFiles().map((file) => [file.name, file] as const))("refused: %s", (_, { text, says }) => {
  const read = readFlowFile(text);
  const message = read.ok ? "" : read.message;
  expect(message).toMatch(says);
  // one sentence, or two where the second is the way out
  expect(message).toMatch(/^[A-Z“].{10,400}[.?]$/s);
  expect(message).not.toMatch(/(?<!“)undefined|\[object|invalid_|Invalid input|\n/);
});

test.each(readdirSync(examples).filter((name) => name.endsWith(".flow.json")))(
  "%s is in the order in which files are printed (vitest -u prints it anew)",
  async (name) => {
    const read = readFlowFile(readFileSync(new URL(name, examples), "utf8"));
    if (!read.ok) throw new Error(read.message);
    await expect(printFlowFile(read.flow)).toMatchFileSnapshot(`../examples/${name}`);
  },
);

function lineDiff(before: string, after: string): string[] {
  const [was, is] = [before.split("\n"), after.split("\n")];
  return [
    ...was.filter((line) => !is.includes(line)).map((line) => `- ${line}`),
    ...is.filter((line) => !was.includes(line)).map((line) => `+ ${line}`),
  ];
}
