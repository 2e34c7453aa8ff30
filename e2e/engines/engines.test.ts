import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { build } from "vite";
import { expect, test } from "vitest";
import { noOwnEars, type OwnEars } from "#flows/signals/own-ears.ts";
import { ordinaryMessages } from "#flows/signals/own-intents/ordinary-messages.ts";
import { outsideMessages } from "#flows/signals/own-intents/outside-messages.ts";
import { shopExamples } from "#flows/signals/own-intents/shop-examples.ts";
import { findChromium } from "../../server/commands/find-chromium.ts";
import { heard } from "./heard.ts";

const file = new URL("../../flows/signals/messages/support-messages.jsonl", import.meta.url);
const support = readFileSync(file, "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => (JSON.parse(line) as { text: string }).text);

const hostile = [
  "",
  "😡😡😡 wtf!!!",
  "I w\u200ba\u200bnt a h\u200buman",
  "Ｉ ｎｅｅｄ ａ ｐｅｒｓｏｎ",
  "أريد التحدث إلى شخص",
  "<b>where</b> is my order 1042 <script>alert(1)</script>",
  "quiero hablar con una persona, por favor",
  "worst ".repeat(1_500),
];

const messages = [...support, ...ordinaryMessages, ...outsideMessages, ...hostile];

const own: OwnEars = {
  ...noOwnEars,
  intents: [...new Set(shopExamples.map(({ intent }) => intent))].map((name) => ({
    id: name,
    name,
    examples: shopExamples.filter(({ intent }) => intent === name).map(({ text }) => text),
  })),
  lists: [{ name: "Wholesale", phrases: ["bulk order*", "trade account"] }],
};

test("a browser hears every message as the server does, to the last digit, own intents included", async () => {
  expect(messages.length).toBeGreaterThan(400);
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  try {
    const page = await browser.newPage();
    await page.evaluate(roundOtherwise);
    await page.addScriptTag({ content: await bundled() });
    const there = await page.evaluate(
      ([said, taught]) =>
        (globalThis as unknown as { engines: { heard: typeof heard } }).engines.heard(said, taught),
      [messages, own] as const,
    );
    const here = heard(messages, own);
    const different = messages.filter((_, at) => here[at] !== there[at]);
    expect(different).toEqual([]);
    expect(there.join("\n")).toBe(here.join("\n"));
    // they do say something
    expect(new Set(here).size).toBeGreaterThan(300);
  } finally {
    await browser.close();
  }
});

/** As another engine might: what the language leaves open comes out different, and so much that it would show. */
function roundOtherwise(): void {
  const open = [
    "exp",
    "log",
    "log2",
    "log10",
    "log1p",
    "expm1",
    "pow",
    "tanh",
    "sin",
    "cos",
    "hypot",
    "cbrt",
  ] as const;
  for (const name of open) {
    const own = Math[name] as (...args: number[]) => number;
    Object.assign(Math, { [name]: (...args: number[]) => own(...args) + 0.01 });
  }
}

/** What reads signals, made for browsers as the web app is. */
async function bundled(): Promise<string> {
  const made = await build({
    configFile: false,
    root: fileURLToPath(new URL("../../web", import.meta.url)),
    logLevel: "error",
    build: {
      write: false,
      target: "es2023",
      lib: { entry: fileURLToPath(new URL("heard.ts", import.meta.url)), name: "engines", formats: ["iife"] },
    },
  });
  const [first] = Array.isArray(made) ? made : [made];
  if (!first || !("output" in first)) throw new Error("Nothing was built.");
  return first.output[0].code;
}
