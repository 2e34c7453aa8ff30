import type { Condition, Test } from "../../condition.ts";
import type { Flow, Node, Policy } from "../../flow.ts";
import type { AnyKind } from "../../kind.ts";
import { maybeMissing } from "../../text/maybe-missing.ts";
import { operatorsFor } from "../../text/operators-for.ts";
import { parseTemplate, placesOf } from "../../text/template.ts";
import { knownPaths, typeOf } from "../../text/value-types.ts";
import type { Finding } from "../finding.ts";
import { given } from "../memory.ts";
import { nearest } from "../nearest.ts";
import type { Places } from "../places.ts";
import { requires } from "../requires.ts";
import { comparedWith } from "./compared-with.ts";
import type { Types } from "./sheet-types.ts";

/** What is wrong with texts and conditions, of nodes and of policies: how they are written, and what they read. */
export function textFindings(
  flow: Flow,
  { byId }: Places,
  typesOf: Map<string | undefined, Types>,
): Finding[] {
  const ofNodes = [...byId.values()].flatMap(({ node, kind }) => {
    const source: Source = { title: node.title, at: { nodes: [node.id] }, types: typesOf.get(node.in) ?? {} };
    return [
      ...kind.templates(node.config).flatMap((template) => ofTemplate(template, source)),
      ...kind
        .templates(node.config)
        .flatMap((template) => (keepsWhole(kind, node, template) ? [] : wholes(template, source))),
      ...kind.rules(node.config).flatMap((rule) => ofRule(rule, source)),
    ];
  });
  const ofPolicies = flow.policies.flatMap(({ id, title, when, handoff }) => {
    const source: Source = { title, at: { nodes: [], policy: id }, types: typesOf.get(undefined) ?? {} };
    const texts = [handoff.say, handoff.nobodyAvailable, handoff.outsideHours];
    return [
      ...texts.flatMap((text) => [
        ...ofTemplate(text, source),
        ...wholes(text, source),
        ...holes(text, source, { id, when }),
      ]),
      ...ofRule(when, source),
    ];
  });
  return [...ofNodes, ...ofPolicies];
}

interface Source {
  title: string;
  at: { nodes: string[]; policy?: string };
  types: Types;
}

function ofTemplate(template: string, { title, at: where, types }: Source): Finding[] {
  if (!template.includes("{{")) return [];
  const { pieces, problems } = parseTemplate(template);
  const broken = problems.map(({ at, length, message }): Finding => {
    return {
      severity: "error",
      rule: "template",
      ...where,
      template,
      at,
      length,
      message: `“${title}”: ${message}`,
    };
  });
  const odd = pieces.flatMap((piece): Finding[] => {
    if (!("path" in piece) || typeOf(piece.path, types)) return [];
    const known = isKnown(piece.path, types);
    // without a fallback, a variable that nothing sets is found by the paths that leave it unset
    if (!known && piece.fallback === null) return [];
    return [unknownField(title, where, piece.path, types, known ? "error" : "warning")];
  });
  return [...broken, ...odd];
}

function ofRule({ tests }: Condition, source: Source): Finding[] {
  return tests.flatMap((test) => {
    const typed = typeOf(test.left, source.types);
    if (!typed) return [unknownField(source.title, source.at, test.left, source.types, "error")];
    const type = test.slope && typed.type !== "number" ? null : typed.type;
    if (!type || !operatorsFor(type).includes(test.op)) return [unfit(test, source, typed.type)];
    const wrong = comparedWith(test, test.slope ? { type } : typed);
    return wrong === null ? [] : [unfitting(test, source, wrong)];
  });
}

function unfit(test: Test, source: Source, type: string): Finding {
  const { left, op, slope } = test;
  const wrong = slope
    ? `asks how ${left} rises, which is not a number: choose another signal.`
    : `asks whether ${left} ${op} …, which does not fit ${type === "anything" ? "it" : `a ${type}`}: choose another comparison.`;
  return unfitting(test, source, wrong);
}

function unfitting({ left, op }: Test, { title, at }: Source, wrong: string): Finding {
  const message = `“${title}” ${wrong}`;
  return { severity: "error", rule: "unfit operator", ...at, field: left, operator: op, message };
}

function unknownField(
  title: string,
  where: Source["at"],
  field: string,
  types: Types,
  severity: "error" | "warning",
): Finding {
  const meant = nearest(field, knownPaths(types));
  const message = `“${title}” reads ${field}, which there is not${meant ? `: did you mean ${meant}?` : ": choose a variable from the list."}`;
  return { severity, rule: "unknown field", ...where, field, meant, message };
}

function isKnown(path: string, types: Types): boolean {
  const [root = path] = path.split(".");
  return given.includes(root) || Object.hasOwn(types, root) || typeOf(root, types) !== null;
}

/** An order or a customer as a whole has no words that could stand in a text. */
function wholes(template: string, { title, at, types }: Source): Finding[] {
  return placesOf(template).flatMap(({ path, fallback }): Finding[] => {
    if (fallback !== null || typeOf(path, types)?.type !== "record") return [];
    const parts = knownPaths(types).filter((known) => known.startsWith(`${path}.`));
    const message = `“${title}” writes {{${path}}} as a whole, which shows nothing: choose a part of it, like {{${parts[0] ?? path}}}.`;
    return [{ severity: "error", rule: "whole record", ...at, field: path, message }];
  });
}

/** Whether a text is no text but hands a variable on as it is: to a subflow, or under another name. */
function keepsWhole(kind: AnyKind, { config }: Node, template: string): boolean {
  const handsOn = kind.runs(config) !== null || kind.sets(config).some(({ exits }) => !exits);
  return handsOn && /^\{\{[^{}|]+\}\}$/.test(template.trim());
}

/** A policy fires in any state, also with the first message: what it says is known then, or by its rule, or has a fallback. */
function holes(template: string, { title }: Source, { id, when }: Pick<Policy, "id" | "when">): Finding[] {
  const fires = { id: "", label: "", required: false, takes: [{ rule: when, holds: true }] };
  return placesOf(template).flatMap(({ path, fallback }): Finding[] => {
    const [root = path] = path.split(".");
    const early = !given.includes(root) && root !== "queue" && !requires(fires, root);
    const missing = maybeMissing.includes(path) && !requires(fires, path);
    if (fallback !== null || !(early || missing)) return [];
    const variable = early ? root : path;
    const why = early ? "is not set yet when it steps in early" : "may be missing";
    const message = `“${title}” uses {{${variable}}}, which ${why}: write {{${path} | "fallback"}}.`;
    return [
      { severity: "error", rule: "unset variable", nodes: [], policy: id, variable, path: [], message },
    ];
  });
}
