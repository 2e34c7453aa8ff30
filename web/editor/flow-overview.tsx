import type { ReactNode } from "react";
import type { Flow } from "#flows/flow.ts";
import type { EditingAct } from "./editing.ts";
import type { Choices } from "./inspector/fields/field-props.ts";
import { FlowPolicies } from "./policies/flow-policies.tsx";

interface FlowOverviewProps {
  flow: Flow;
  choices: Choices;
  act: (act: EditingAct) => void;
}

/** What stands beside the canvas while nothing is selected: the flow's own rules, and the keys. */
export function FlowOverview({ flow, choices, act }: FlowOverviewProps) {
  return (
    <div className="flex flex-col gap-4 p-4">
      <FlowPolicies flow={flow} choices={choices} act={act} />
      <section className="flex flex-col gap-1 border-t pt-3 text-soft text-xs">
        <h2 className="pb-1 font-medium text-ink text-sm">Keys</h2>
        <Key keys="/">find a node to insert</Key>
        <Key keys="⌘Z  ⇧⌘Z">undo, redo</Key>
        <Key keys="⌘C  ⌘V  ⌘D">copy, paste, duplicate</Key>
        <Key keys="⌫">remove</Key>
        <Key keys="⇧ drag">select several</Key>
        <Key keys="F">fit to the window</Key>
        <Key keys="L">tidy up</Key>
      </section>
    </div>
  );
}

function Key({ keys, children }: { keys: string; children: ReactNode }) {
  return (
    <p className="flex justify-between gap-2">
      <span>{children}</span>
      <kbd className="text-faint">{keys}</kbd>
    </p>
  );
}
