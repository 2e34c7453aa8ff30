import type { Flow, Policy } from "../../flow.ts";
import { kinds } from "../../kinds/index.ts";
import { intentLabel } from "../../signals/intents.ts";
import { conditionInWords } from "../../text/condition-in-words.ts";
import type { Change, Part } from "../change.ts";
import { same } from "../same.ts";
import { listed } from "./names.ts";
import { priorityInWords, queueName, rulePlanTells } from "./plan-tells.ts";
import { ruleChange } from "./rule-change.ts";
import type { Sentence } from "./sentence.ts";
import type { Telling } from "./sentences-of.ts";
import { settingChange } from "./value-in-words.ts";

/** What became of the escalation rules: “Stays frustrated” now needs 3 messages instead of 2. */
export function policySentences({ before, after, changes }: Telling): Sentence[] {
  return changes.flatMap((change) =>
    textsOf(change, before, after).map((text) => ({ text, changes: [change], nodes: [] })),
  );
}

function textsOf(change: Change, before: Flow, after: Flow): string[] {
  switch (change.type) {
    case "policy added":
      return [`Added the rule “${change.policy.title}”: ${inWords(change.policy)}`];
    case "policy removed":
      return [`Removed the rule “${change.policy.title}”: ${inWords(change.policy)}`];
    case "policies reordered":
      return [reordered(change.before, change.after, (id) => titleIn(after, id))];
    case "policy changed": {
      const was = before.policies.find(({ id }) => id === change.id);
      const is = after.policies.find(({ id }) => id === change.id);
      return was && is ? changed(was, is) : [];
    }
    default:
      return [];
  }
}

/** Where one rule alone was moved, that one; else all of them. */
function reordered(before: string[], after: string[], title: (id: string) => string): string {
  const moved = after.find((id) =>
    same(
      before.filter((other) => other !== id),
      after.filter((other) => other !== id),
    ),
  );
  if (moved === undefined) return `Rules are now tried in this order: ${listed(after.map(title))}`;
  const next = after[after.indexOf(moved) + 1];
  return `${title(moved)} is now tried ${next === undefined ? "last" : `before ${title(next)}`}`;
}

function inWords({ when, handoff }: Policy): string {
  return `${conditionInWords(when)} → hands off to ${queueName(handoff.queue)} ${priorityInWords(handoff.priority)}`;
}

function titleIn(flow: Flow, id: string): string {
  return `“${flow.policies.find((policy) => policy.id === id)?.title ?? id}”`;
}

function changed(was: Policy, is: Policy): string[] {
  const rule = `“${is.title}”`;
  return [
    ...(was.title === is.title ? [] : [`The rule “${was.title}” is now called ${rule}`]),
    ...(was.enabled === is.enabled ? [] : [`${rule} is switched ${is.enabled ? "on" : "off"}`]),
    ...(same(was.when, is.when) ? [] : [`${rule} ${ruleChange(was.when, is.when)}`]),
    ...(same(was.scope, is.scope) ? [] : [`${rule} ${scopeInWords(is)}`]),
    ...handoffChanges(was, is).map((change) => `${rule}${change}`),
  ];
}

function scopeInWords({ scope: { channels, intents, tags } }: Policy): string {
  const limits = [
    ...(channels.length > 0 ? [`in ${listed(channels, "or")}`] : []),
    ...(intents.length > 0
      ? [
          `about ${listed(
            intents.map((id) => `“${intentLabel(id)}”`),
            "or",
          )}`,
        ]
      : []),
    ...(tags.length > 0 ? [`for customers tagged ${listed(tags, "or")}`] : []),
  ];
  return limits.length > 0 ? `now counts only ${limits.join(", ")}` : "now counts everywhere";
}

/** By the form of a handoff, whose settings are the same. */
function handoffChanges({ handoff: was }: Policy, { handoff: is }: Policy): string[] {
  const told = rulePlanTells(was, is);
  const done = new Set(told.flatMap(({ fields }) => fields));
  const fields = kinds.find((kind) => kind.reachesHuman)?.fields ?? [];
  const left = fields
    .filter(({ name }) => !done.has(name))
    .flatMap((field) => {
      const part: Part = { name: field.name, before: at(was, field.name), after: at(is, field.name) };
      return part.before === part.after ? [] : [`: “${field.label}” ${settingChange(field, part)}`];
    });
  return [...told.map(({ words }) => ` ${words}`), ...left];
}

function at(plan: Policy["handoff"], name: string): string {
  return new Map(Object.entries(plan)).get(name) ?? "";
}
