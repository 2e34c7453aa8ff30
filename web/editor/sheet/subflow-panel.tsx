import { Trash2 } from "lucide-react";
import { useEffect, useState } from "react";
import { changeSubflow, removeSubflow } from "#flows/edit/subflows.ts";
import { type Flow, Subflow } from "#flows/flow.ts";
import { kindOf } from "#flows/kinds/index.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { WordList } from "../../ui/word-list.tsx";
import type { EditingAct } from "../editing.ts";

interface SubflowPanelProps {
  flow: Flow;
  subflow: Subflow;
  act: (act: EditingAct) => void;
}

/** The settings of the subflow on the canvas: what it is called, what it takes and gives, who runs it. */
export function SubflowPanel({ flow, subflow, act }: SubflowPanelProps) {
  const { id, name, inputs, outputs } = subflow;
  const change = (next: Partial<Omit<Subflow, "id">>) =>
    act({
      type: "edit",
      change: (now) => changeSubflow(now, id, next),
      run: `${id} ${Object.keys(next).join(" ")}`,
    });
  return (
    <form
      aria-label={`Settings of ${name}`}
      className="flex flex-col gap-4 p-4"
      onSubmit={(event) => event.preventDefault()}
      onBlur={() => act({ type: "settle" })}
    >
      <h2 className="font-semibold text-base">Subflow</h2>
      <p className="-mt-3 text-soft">A part of the flow that is drawn once and can be run in many places.</p>
      <NameField name={name} onChange={(next) => change({ name: next })} />
      <Names
        label="Takes"
        help="Variables that it is given by whoever runs it."
        names={inputs}
        onChange={(next) => change({ inputs: next })}
      />
      <Names
        label="Gives back"
        help="Variables of its own that whoever runs it can keep."
        names={outputs}
        onChange={(next) => change({ outputs: next })}
      />
      <RunBy flow={flow} subflow={id} onShow={(node) => act({ type: "select", nodes: [node] })} />
      <Button
        look="danger"
        className="self-start"
        onClick={() => act({ type: "edit", change: (now) => removeSubflow(now, id), select: [] })}
      >
        <Trash2 /> Remove this subflow
      </Button>
    </form>
  );
}

/** A subflow is never without a name: an emptied one comes back. */
function NameField({ name, onChange }: { name: string; onChange: (name: string) => void }) {
  const [typed, setTyped] = useState(name);
  useEffect(() => setTyped(name), [name]);
  return (
    <Field label="Name">
      {(control) => (
        <TextInput
          {...control}
          maxLength={120}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            if (event.target.value.trim()) onChange(event.target.value);
          }}
          onBlur={() => setTyped(name)}
        />
      )}
    </Field>
  );
}

interface NamesProps {
  label: string;
  help: string;
  names: string[];
  onChange: (names: string[]) => void;
}

/** Only names that a flow can hold are taken: a draft with others could not be saved. */
function Names({ label, help, names, onChange }: NamesProps) {
  return (
    <Field label={label} help={help}>
      {(control) => (
        <WordList
          {...control}
          label={label}
          words={names}
          placeholder="A variable, then Enter"
          refuse={(next) => Subflow.shape.inputs.safeParse(next).error?.issues[0]?.message}
          onChange={onChange}
        />
      )}
    </Field>
  );
}

interface RunByProps {
  flow: Flow;
  subflow: string;
  onShow: (node: string) => void;
}

function RunBy({ flow, subflow, onShow }: RunByProps) {
  const nodes = flow.nodes.filter((node) => kindOf(node)?.runs(node.config)?.subflow === subflow);
  return (
    <section className="flex flex-col gap-1">
      <h3 className="font-medium">Run by</h3>
      {nodes.length === 0 && <p className="text-soft">Nothing runs it yet: add a Run flow node.</p>}
      <ul>
        {nodes.map((node) => (
          <li key={node.id}>
            <button
              type="button"
              className="-mx-1 w-full truncate rounded-sm px-1 py-1 text-left text-info hover:bg-hover"
              onClick={() => onShow(node.id)}
            >
              {node.title}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
