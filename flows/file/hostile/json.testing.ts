import type { HostileFile } from "./sound.testing.ts";

/** Files that are no JSON, or JSON that hides something; made from a sound file. */
export function hostileJson(sound: string): HostileFile[] {
  return [...notJson(sound), ...hidden(sound), ...numbers(sound), ...shapes(sound)];
}

const place = "Line \\d+, column \\d+: ";

function notJson(sound: string): HostileFile[] {
  const broken: [string, string, string][] = [
    ["an empty file", "", "The file is empty"],
    ["a file of spaces", " \n\t ", "The file is empty"],
    ["an opened brace", "{", "it ends too early|belongs here"],
    ["a file cut in the middle", sound.slice(0, sound.length / 2), "Is the file whole|belongs here"],
    ["a file without its last brace", sound.trimEnd().slice(0, -1), "ends too early"],
    ["two flows in a file", sound + sound, "more after its end"],
    ["a brace too many", `${sound}}`, "more after its end"],
    ["a comma before the end", '{"schema": 2,}', "nothing follows the comma"],
    [
      "a comma at the end of a list",
      sound.replace('"outputs": []', '"outputs": ["a",]'),
      "nothing follows the comma",
    ],
    ["a missing comma", sound.replace(",", ""), "belongs here"],
    ["a missing colon", sound.replace(":", ""), "“:” belongs here"],
    ["a comment", `// a flow\n${sound}`, "no comments"],
    ["a block comment", `/* a flow */${sound}`, "no comments"],
    ["names without quotes", "{schema: 2}", "double quotes"],
    ["single quotes", "{'schema': 2}", "double quotes"],
    ["a text in single quotes", "{\"name\": 'x'}", "double quotes"],
    ["a page of HTML", "<!doctype html><p>Not found</p>", "nothing that JSON knows"],
    ["YAML", "schema: 2\nname: x", "nothing that JSON knows"],
    ["a script", "alert(document.cookie)", "nothing that JSON knows"],
    ["a merge that was not finished", `<<<<<<< HEAD\n${sound}`, "nothing that JSON knows"],
    ["a text without end", '{"name": "x', "has no end"],
    ["a line break within a text", '{"name": "a\nb", "x": "y"}', "line break"],
    ["an unknown escape", '{"name": "\\x41"}', "backslash"],
    ["half an escape", '{"name": "\\u12"}', "backslash"],
    ["undefined", '{"name": undefined}', "“undefined” is nothing in JSON"],
    ["Python's words", '{"name": None, "ok": True}', "“None” is nothing"],
    ["binary", "\u0000\u0001PK\u0003\u0004", "nothing that JSON knows"],
    ["a byte order mark", `\ufeff${sound}`, "without BOM"],
  ];
  return broken.map(([name, text, says]) => ({ name, text, says: new RegExp(`${place}.*(?:${says})`, "s") }));
}

function hidden(sound: string): HostileFile[] {
  const keys = ["__proto__", "constructor", "prototype", "\\u005f\\u005fproto__"];
  const places: [string, string][] = [
    ["the file", '{\n  "schema"'],
    ["a node", '{\n      "id": "hello"'],
    ["settings", '{\n        "text"'],
    ["the layout", '"layout": {'],
    ["a scenario's stubs", '"stubs": {'],
  ];
  const polluted = keys.flatMap((key) =>
    places.map(([where, at]) => ({
      name: `${key} in ${where}`,
      text: sound.replace(
        at,
        at.replace(
          "{",
          `{"${key}": {"polluted": true}${at.endsWith("{") && !at.includes("layout") ? "" : ","}`,
        ),
      ),
      says: new RegExp(`${place}“(?:__proto__|constructor|prototype)” is not allowed`),
    })),
  );
  const doubled: [string, string, string][] = [
    ["the schema twice", '"schema": 2,', '"schema": 2, "schema": 1,'],
    ["a kind twice", '"kind": "say",', '"kind": "say", "kind": "close",'],
    ["a text twice", '"text": "Thanks', '"text": "safe", "text": "Thanks'],
    ["a queue twice", '"queue": "care",', '"queue": "care", "queue": "elsewhere",'],
    ["a name twice, once in escapes", '"kind": "say",', '"kind": "say", "k\\u0069nd": "close",'],
    ["the nodes twice", '"nodes": [', '"nodes": [], "nodes": ['],
  ];
  const signs: [string, string, string][] = [
    ["a null character", "\\u0000", "control character"],
    ["an escape character", "\\u001b[31m", "control character"],
    ["a bell", "\\u0007", "control character"],
    ["a delete character", "\u007f", "control character"],
    ["a C1 control", "\u0085", "control character"],
    ["a turn of direction", "\u202ereversed", "control character"],
    ["an isolate", "\\u2066x", "control character"],
    ["half a pair, the first", "\\ud83d", "half a character"],
    ["half a pair, the second", "\\ude00", "half a character"],
    ["half a pair as it is", "\ud83d!", "half a character"],
  ];
  return [
    ...polluted,
    ...doubled.map(([name, before, after]) => ({
      name,
      text: sound.replace(before, after),
      says: new RegExp(`${place}“\\w+” stands twice`),
    })),
    ...signs.map(([name, sign, says]) => ({
      name: `${name} in a text`,
      text: sound.replace("Thanks", `Thanks${sign}`),
      says: new RegExp(`${place}.*${says}`),
    })),
  ];
}

function numbers(sound: string): HostileFile[] {
  const strange = [
    "NaN",
    "Infinity",
    "-Infinity",
    "+1",
    "01",
    "1.",
    ".5",
    "0x10",
    "1_000",
    "1e",
    "--1",
    "1,5",
    "٣",
  ];
  const huge = ["1e999", "-1e999", "1e308", "9007199254740993", "1".repeat(400)];
  const placed = (number: string) => sound.replace(/"x": \d+/, `"x": ${number}`);
  return [
    ...strange.map((number) => ({
      name: `the number ${number}`,
      text: placed(number),
      says: new RegExp(`${place}This is not JSON: .*(?:is no number|belongs here|nothing that JSON knows)`),
    })),
    ...huge.map((number) => ({
      name: `the number ${number.slice(0, 20)}, too large`,
      text: placed(number),
      says: new RegExp(`${place}The number .* is too large`),
    })),
  ];
}

function shapes(sound: string): HostileFile[] {
  const deep = (open: string, close: string, count: number) => open.repeat(count) + close.repeat(count);
  const values = ["null", "true", "7", '"flow"', "[]", `[${sound}]`];
  return [
    ...values.map((text) => ({
      name: `a file that is only ${text.slice(0, 6)}`,
      text,
      says: /not a flow: a flow file is an object/,
    })),
    { name: "an empty object", text: "{}", says: /does not say its schema/ },
    ...[33, 40, 1000, 500_000].map((count) => ({
      name: `${count} lists within each other`,
      text: deep("[", "]", count),
      says: new RegExp(`${place}Things are nested deeper than 32`),
    })),
    ...[40, 100_000].map((count) => ({
      name: `${count} objects within each other`,
      text: deep('{"a":', "", count),
      says: new RegExp(`${place}Things are nested deeper than 32`),
    })),
    {
      name: "settings nested deeply",
      text: sound.replace('"text": "Thanks', `"x": ${deep("[", "]", 40)}, "text": "Thanks`),
      says: new RegExp(`${place}Things are nested deeper than 32`),
    },
    { name: "two megabytes of brackets", text: "[".repeat(2_000_000), says: /nested deeper than 32/ },
    { name: "two megabytes of quotes", text: '"'.repeat(2_000_000), says: /more after its end/ },
    { name: "two megabytes of backslashes", text: `"${"\\".repeat(2_000_000)}`, says: /has no end/ },
    {
      name: "a text of two megabytes",
      text: `{"name": "${"a".repeat(2_000_000)}"}`,
      says: /20,000 characters/,
    },
    { name: "700,000 empty objects", text: `[${"{},".repeat(699_000)}{}]`, says: /not a flow/ },
    {
      name: "100,000 names",
      text: `{${Array.from({ length: 100_000 }, (_, index) => `"k${index}":1`).join(",")}}`,
      says: /does not say its schema/,
    },
  ];
}
