import type { Finding } from "#flows/check/finding.ts";
import { disconnect } from "#flows/edit/edges.ts";
import { removeNodes } from "#flows/edit/nodes.ts";
import { copy } from "#flows/edit/paste.ts";
import { EdgeSelected } from "./edge-selected.tsx";
import type { Editing, EditingAct } from "./editing.ts";
import { FlowOverview } from "./flow-overview.tsx";
import type { Choices } from "./inspector/fields/field-props.ts";
import { Inspector } from "./inspector/inspector.tsx";
import { SeveralSelected } from "./several-selected.tsx";
import { SubflowPanel } from "./sheet/subflow-panel.tsx";
import { pasted } from "./use-clipboard.ts";

interface SidePanelProps {
  state: Editing;
  findings: Map<string, Finding[]>;
  choices: Choices;
  act: (act: EditingAct) => void;
}

/** On the right of the canvas: whatever is selected. */
export function SidePanel({ readOnly, ...rest }: SidePanelProps & { readOnly: boolean }) {
  return (
    <aside
      aria-label="Settings"
      className="w-80 shrink-0 overflow-y-auto border-l bg-surface max-xl:w-72 print:hidden"
    >
      <fieldset disabled={readOnly} className="contents">
        <Selected {...rest} />
      </fieldset>
    </aside>
  );
}

function Selected({ state, findings, choices, act }: SidePanelProps) {
  const flow = state.history.present;
  const selected = flow.nodes.filter((node) => state.nodes.includes(node.id));
  const [node] = selected;
  if (selected.length > 1) {
    const wrap = async () => {
      // it plays the flow to see whether it would hold, for which the signals' weights are loaded
      const { wrapped } = await import("./sheet/wrapped.ts");
      const done = wrapped(flow, state.nodes);
      if ("act" in done) act(done.act);
      return "reason" in done ? done.reason : null;
    };
    return (
      <SeveralSelected
        key={state.nodes.join(" ")}
        onWrap={wrap}
        count={selected.length}
        onDuplicate={() => act(pasted(copy(flow, state.nodes), state.sheet))}
        onRemove={() => act({ type: "edit", change: (now) => removeNodes(now, state.nodes), select: [] })}
      />
    );
  }
  if (node) {
    return (
      <Inspector
        key={node.id}
        flow={flow}
        node={node}
        findings={findings.get(node.id) ?? []}
        choices={choices}
        act={act}
      />
    );
  }
  const edge = state.edge;
  if (edge) {
    return (
      <EdgeSelected
        flow={flow}
        edge={edge}
        onRemove={() => act({ type: "edit", change: (now) => disconnect(now, edge) })}
      />
    );
  }
  const subflow = flow.subflows.find(({ id }) => id === state.sheet);
  if (subflow) return <SubflowPanel key={subflow.id} flow={flow} subflow={subflow} act={act} />;
  return <FlowOverview flow={flow} choices={choices} act={act} />;
}
