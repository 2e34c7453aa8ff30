import { type Condition, evaluate } from "../condition.ts";
import { frameLimit, heardLimit, shared, stepLimit } from "../context.ts";
import type { Flow, Node, Policy } from "../flow.ts";
import type { Json } from "../json.ts";
import { kindOf } from "../kinds/index.ts";
import type { HeardMessage } from "../signals/signal.ts";
import type { World } from "../world.ts";
import type { Behaviour } from "./behaviours/behaviour.ts";
import { behaviours } from "./behaviours/index.ts";

/** What an interpreter is told: the machine's events, without its numbering of calls and deadlines. */
export type Heard =
  | { tell: "message"; message: HeardMessage }
  | { tell: "result"; status: "done" | "failed" | "unknown"; output: Json }
  | { tell: "due" }
  | { tell: "accepted" | "returned" | "closed" };

/** A subflow under way. */
interface Frame {
  runner: Node;
  subflow: string;
  vars: Record<string, Json>;
}

/**
 * Walks a flow by the exits that its kinds declare, as a person would on paper: without XState, states or a compiled
 * config. It is slow, small and independent, so that the compiled machine can be held against it.
 */
export class Interpreter {
  /** What happened, a line each. */
  readonly trace: string[] = [];
  node: Node | null = null;
  /** Where within the node, as its behaviour calls it. */
  stage = "";
  vars: Record<string, Json>;
  heard: HeardMessage[] = [];
  tries = 0;
  world: World;
  readonly seed: string;
  private readonly flow: Flow;
  private visits: Record<string, number> = {};
  private aside: string | null = null;
  private asideAt = 0;
  private since = 0;
  private decided: string | null = null;
  private frames: Frame[] = [];
  private steps = 0;

  constructor(flow: Flow, vars: Record<string, Json>, seed: string, world: World) {
    this.flow = flow;
    this.vars = vars;
    this.seed = seed;
    this.world = world;
    this.enter(this.first(undefined));
  }

  tell(heard: Heard, world: World): void {
    this.world = world;
    this.steps = 0;
    if (heard.tell === "message") this.listen(heard.message);
    else if (heard.tell === "accepted" || heard.tell === "returned" || heard.tell === "closed")
      this.fromAgent(heard.tell);
    else this.toNode(heard);
  }

  /** Whether the node at work waits for a call. */
  get calling(): boolean {
    return this.stage === "calling";
  }

  /** Whether a person has the conversation. */
  get inHands(): boolean {
    return this.aside !== null;
  }

  get facts() {
    return { vars: { ...this.vars, visits: this.visits }, heard: this.heard, now: this.world.now };
  }

  holds(rule: Condition): boolean {
    return evaluate(rule, this.facts).holds;
  }

  note(line: string): void {
    this.trace.push(line);
  }

  set(variable: string, value: Json): void {
    this.vars = { ...this.vars, [variable]: value };
    this.note(`set ${variable} ${JSON.stringify(value)}`);
  }

  tag(add: string[], remove: string[]): void {
    const tags = [this.vars.tags ?? []].flat().map(String);
    const left = tags.filter((tag) => !remove.includes(tag) && !add.includes(tag));
    this.vars = { ...this.vars, tags: [...left, ...add] };
    this.note(`tagged ${[...add, "without", ...remove].join(" ")}`);
  }

  say(text: string): void {
    if (text) this.note(`said by ${this.node?.id}`);
  }

  connected(exit: string): boolean {
    return this.flow.edges.some((edge) => edge.from === this.node?.id && edge.exit === exit);
  }

  /** Leaves the node at work; a rule that did not hold is no reason for a handoff. */
  leave(exit: string, reason = true): void {
    const { node } = this;
    if (!node) return;
    const exits = kindOf(node)?.exits(node.config) ?? [];
    const through = exits.find(({ id }) => id === exit);
    if (exits.length > 1 && !through?.usual && reason) this.decided = node.id;
    this.note(`left ${node.id} ${exit}`);
    const edge = this.flow.edges.find((one) => one.from === node.id && one.exit === exit);
    if (edge) {
      this.enter(this.flow.nodes.find(({ id }) => id === edge.to) ?? null);
      return;
    }
    this.node = null;
    this.stage = "";
    if (!through?.required) return;
    this.decided = node.id;
    this.handOff(null);
  }

  /** With no node it is a rescue. */
  handOff(node: Node | null): void {
    if (!node) this.node = null;
    if (this.aside !== null) return; // a person has it already
    const cause = this.decided ?? node?.id ?? "flow";
    this.aside = node?.id ?? cause;
    this.asideAt = this.frames.length;
    this.note(`handed off because of ${cause}`);
  }

  run(subflow: string, vars: Record<string, Json>, depth: number): boolean {
    const within = this.frames.filter((frame) => frame.subflow === subflow).length;
    if (!this.node || within >= depth || this.frames.length >= frameLimit) return false;
    this.frames.push({ runner: this.node, subflow, vars: this.vars });
    this.vars = { ...this.own(shared), ...vars };
    const first = this.first(subflow);
    if (first) this.enter(first);
    else this.handOff(null);
    return true;
  }

  /** The subflow under way is over: on through an exit of whoever ran it. */
  back(exit: string): void {
    const frame = this.frames.pop();
    if (!frame) {
      this.broken();
      return;
    }
    const given = this.vars;
    this.vars = { ...frame.vars, ...this.own(shared) };
    this.node = frame.runner;
    for (const { name, value } of kindOf(frame.runner)?.runs(frame.runner.config)?.outputs ?? []) {
      this.set(value, Object.hasOwn(given, name) ? (given[name] ?? null) : null);
    }
    this.leave(exit);
  }

  private own(names: string[]): Record<string, Json> {
    return Object.fromEntries(Object.entries(this.vars).filter(([name]) => names.includes(name)));
  }

  private first(sheet: string | undefined): Node | null {
    return this.flow.nodes.find((node) => node.in === sheet && kindOf(node)?.begins) ?? null;
  }

  private enter(node: Node | null, silently = false): void {
    if (!node) return;
    this.node = node;
    this.stage = "";
    this.tries = 0;
    this.steps += 1;
    this.visits = { ...this.visits, [node.id]: (this.visits[node.id] ?? 0) + 1 };
    this.note(`entered ${node.id}`);
    const { waits, arrive, enter } = this.behaviour(node);
    arrive?.(this, node.config);
    if (!waits && this.steps > stepLimit) {
      this.broken();
      return;
    }
    enter(this, node.config, silently);
  }

  private broken(): void {
    this.decided ??= "flow";
    this.handOff(null);
  }

  private listen(message: HeardMessage): void {
    const heard = [...this.heard, message];
    const policy = this.aside === null ? this.flow.policies.find((one) => this.fires(one, heard)) : undefined;
    this.heard = heard.slice(-heardLimit);
    if (policy) {
      this.decided = policy.id;
      this.handOff(null);
    } else if (!this.calling) this.toNode({ tell: "message", message });
  }

  private fires({ enabled, when, scope }: Policy, heard: HeardMessage[]): boolean {
    const { channels, intents, tags } = scope;
    const intent = heard.at(-1)?.signals.intent.value ?? "none";
    const theirs = [this.vars.tags ?? []].flat();
    return (
      enabled &&
      (channels.length === 0 || channels.includes(String(this.vars.channel))) &&
      (intents.length === 0 || intents.includes(intent)) &&
      (tags.length === 0 || tags.some((tag) => theirs.includes(tag))) &&
      evaluate(when, { ...this.facts, heard: heard.filter(({ seq }) => seq > this.since) }).holds
    );
  }

  private toNode(heard: Heard): void {
    if (this.node) this.behaviour(this.node).hear?.(this, this.node.config, heard);
  }

  private fromAgent(act: "accepted" | "returned" | "closed"): void {
    const by = this.flow.nodes.find(({ id }) => id === this.aside);
    const there = this.frames.length >= this.asideAt && this.frames[this.asideAt - 1]?.subflow === by?.in;
    const handoff = by && there && kindOf(by)?.reachesHuman ? by : null;
    const led = handoff && this.flow.edges.some(({ from, exit }) => from === handoff.id && exit === act);
    if (act !== "returned" && !led) return;
    if (act !== "accepted") this.resume();
    this.leaveSubflows(led ? this.asideAt : 0);
    this.node = handoff;
    if (led) {
      this.leave(act);
      return;
    }
    if (handoff) this.note(`left ${handoff.id} returned`);
    this.enter(this.first(undefined), true);
  }

  private resume(): void {
    this.aside = null;
    this.decided = null;
    this.since = this.heard.at(-1)?.seq ?? this.since;
  }

  private leaveSubflows(depth: number): void {
    const first = this.frames[depth];
    if (first) this.vars = { ...first.vars, ...this.own(shared) };
    this.frames = this.frames.slice(0, depth);
  }

  private behaviour(node: Node): Behaviour {
    const behaviour = behaviours[node.kind];
    if (!behaviour) throw new Error(`The interpreter does not know what “${node.kind}” does.`);
    return behaviour;
  }
}
