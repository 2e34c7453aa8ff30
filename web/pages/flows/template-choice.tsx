import { useQuery } from "@tanstack/react-query";
import type { Template } from "#flows/examples/templates.ts";
import { Waiting } from "../../ui/waiting.tsx";
import { FlowSketch } from "./flow-sketch.tsx";
import { templateFlow } from "./template-flow.ts";

interface TemplateChoiceProps {
  /** Null for a flow that begins empty. */
  template: Template | null;
  chosen: boolean;
  onChoose: () => void;
}

/** What a new flow can begin from: its name, what it does, and how it looks. */
export function TemplateChoice({ template, chosen, onChoose }: TemplateChoiceProps) {
  return (
    <label className="flex cursor-pointer flex-col overflow-hidden rounded-md border has-checked:border-accent has-checked:ring-1 has-checked:ring-accent has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2">
      <span className="block h-24 shrink-0 border-b bg-ground">
        {template ? <Sketch template={template} /> : <EmptySketch />}
      </span>
      <span className="flex items-start gap-2 p-2">
        <input
          type="radio"
          name="template"
          checked={chosen}
          onChange={onChoose}
          className="mt-0.5 shrink-0 accent-accent"
        />
        <span>
          <span className="block font-medium">{template?.name ?? "Empty"}</span>
          <span className="block text-soft text-xs">
            {template?.description ?? "A Start, and the rules that hand over to a person. The rest is yours."}
          </span>
        </span>
      </span>
    </label>
  );
}

function Sketch({ template }: { template: Template }) {
  const { data } = useQuery({
    queryKey: ["template", template.file],
    queryFn: () => templateFlow(template),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data ? <FlowSketch flow={data} className="size-full" /> : <Waiting />;
}

function EmptySketch() {
  return (
    <svg viewBox="0 0 240 96" aria-hidden="true" className="size-full">
      <rect x={90} y={34} width={60} height={28} rx={4} className="fill-surface stroke-edge" />
    </svg>
  );
}
