import type { Condition, Test } from "../../condition.ts";
import type { Flow } from "../../flow.ts";
import { operatorsFor } from "../../text/operators-for.ts";
import { parseTemplate } from "../../text/template.ts";
import { knownPaths, typeOf } from "../../text/value-types.ts";
import type { Finding } from "../finding.ts";
import { given } from "../memory.ts";
import { nearest } from "../nearest.ts";
import type { Places } from "../places.ts";
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
      ...kind.rules(node.config).flatMap((rule) => ofRule(rule, source)),
    ];
  });
  const ofPolicies = flow.policies.flatMap(({ id, title, when, handoff }) => {
    const source: Source = { title, at: { nodes: [], policy: id }, types: typesOf.get(undefined) ?? {} };
    const texts = [handoff.say, handoff.nobodyAvailable, handoff.outsideHours];
    return [
      ...texts.flatMap((text) => [...ofTemplate(text, source), ...holes(text, source, id)]),
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
    return type && operatorsFor(type).includes(test.op) ? [] : [unfit(test, source, typed.type)];
  });
}

function unfit({ left, op, slope }: Test, { title, at }: Source, type: string): Finding {
  const message = slope
    ? `“${title}” asks how ${left} rises, which is not a number: choose another signal.`
    : `“${title}” asks whether ${left} ${op} …, which does not fit ${type === "anything" ? "it" : `a ${type}`}: choose another comparison.`;
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

/** A policy fires in any state, also with the first message: what it says is known then, or has a fallback. */
function holes(template: string, { title }: Source, policy: string): Finding[] {
  return parseTemplate(template).pieces.flatMap((piece): Finding[] => {
    if (!("path" in piece) || piece.fallback !== null) return [];
    const [variable = piece.path] = piece.path.split(".");
    if (given.includes(variable) || variable === "queue") return [];
    const message = `“${title}” uses {{${variable}}}, which is not set yet when it steps in early: write {{${piece.path} | "fallback"}}.`;
    return [{ severity: "error", rule: "unset variable", nodes: [], policy, variable, path: [], message }];
  });
}
