import type { Edge, Node, Policy, Subflow } from "../flow.ts";
import type { Json } from "../json.ts";
import type { Scenario } from "../scenario/scenario.ts";

/** A part of something before and after; one that was not there, or is not there any more, is left out. */
export interface Part {
  name: string;
  before?: Json;
  after?: Json;
}

type Where = { x: number; y: number } | null;

/** One difference between two flows, with all that it takes to make it. */
export type Change =
  | { type: "flow renamed"; before: string; after: string }
  | { type: "node added"; node: Node }
  | { type: "node removed"; node: Node }
  | { type: "node retitled"; id: string; before: string; after: string }
  /** Its settings are those of another kind, so they change as a whole. */
  | { type: "kind changed"; id: string; before: Made; after: Made }
  | { type: "node configured"; id: string; fields: Part[] }
  /** To another subflow; null is the main flow. */
  | { type: "node taken elsewhere"; id: string; before: string | null; after: string | null }
  | { type: "edge added"; edge: Edge }
  | { type: "edge removed"; edge: Edge }
  | { type: "edge led elsewhere"; from: string; exit: string; before: string; after: string }
  | { type: "subflow added"; subflow: Subflow }
  | { type: "subflow removed"; subflow: Subflow }
  | { type: "subflow changed"; id: string; parts: Part[] }
  | { type: "policy added"; policy: Policy }
  | { type: "policy removed"; policy: Policy }
  | { type: "policy changed"; id: string; parts: Part[] }
  /** The ids of all policies after it, in the order in which they are tried. */
  | { type: "policies reordered"; before: string[]; after: string[] }
  | { type: "scenario added"; scenario: Scenario }
  | { type: "scenario removed"; scenario: Scenario }
  | { type: "scenario changed"; id: string; parts: Part[] }
  /** Where nodes lie on the canvas: says nothing about what runs. */
  | { type: "laid out"; places: { id: string; before: Where; after: Where }[] };

type Made = Pick<Node, "kind" | "config">;

/** A change of one type. */
export type ChangeOf<Type extends Change["type"]> = Extract<Change, { type: Type }>;
