import type { ReactNode } from "react";
import type { Flow } from "#flows/flow.ts";
import { conditionInWords } from "#flows/text/condition-in-words.ts";
import { useNames } from "./names.tsx";

/** What stands beside the canvas while nothing is selected: the flow's own rules, and the keys. */
export function FlowOverview({ flow }: { flow: Flow }) {
  const names = useNames();
  return (
    <div className="flex flex-col gap-4 p-4">
      <section className="flex flex-col gap-2">
        <h2 className="font-semibold text-base">At any moment</h2>
        <p className="text-soft">Wherever the conversation stands, it is handed to a person when:</p>
        <ul className="flex flex-col gap-2">
          {flow.policies
            .filter((policy) => policy.enabled)
            .map((policy) => (
              <li key={policy.id} className="rounded-md border p-2">
                <span className="block font-medium">{policy.title}</span>
                <span className="block text-soft text-xs">
                  {conditionInWords(policy.when)} → {names.queue(policy.handoff.queue)},{" "}
                  {policy.handoff.priority}
                </span>
              </li>
            ))}
        </ul>
        {flow.policies.length === 0 && <p className="text-soft">No such rule yet.</p>}
      </section>
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
