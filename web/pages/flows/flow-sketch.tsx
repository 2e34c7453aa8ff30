import { useMemo } from "react";
import type { Flow } from "#flows/flow.ts";
import { kindOf } from "#flows/kinds/index.ts";
import { cx } from "../../ui/cx.ts";

const card = { width: 240, height: 110 };
const margin = 60;

/** A flow's main sheet, small: where its nodes lie and what leads where. Nodes that hand over to a person are filled. */
export function FlowSketch({ flow, className }: { flow: Flow; className?: string }) {
  const { nodes, edges, box } = useMemo(() => sketched(flow), [flow]);
  return (
    <svg
      viewBox={box}
      preserveAspectRatio="xMidYMid meet"
      aria-hidden="true"
      className={cx("bg-ground", className)}
    >
      {edges.map(({ id, d }) => (
        <path
          key={id}
          d={d}
          className="fill-none stroke-edge"
          strokeWidth={2}
          vectorEffect="non-scaling-stroke"
          strokeOpacity={0.6}
        />
      ))}
      {nodes.map(({ id, x, y, human }) => (
        <rect
          key={id}
          x={x}
          y={y}
          {...card}
          rx={16}
          vectorEffect="non-scaling-stroke"
          className={human ? "fill-info stroke-info" : "fill-surface stroke-edge"}
        />
      ))}
    </svg>
  );
}

function sketched(flow: Flow) {
  const drawn = flow.nodes.filter((node) => !node.in && !kindOf(node)?.remark);
  const nodes = drawn.map((node) => ({
    id: node.id,
    ...(flow.layout[node.id] ?? { x: 0, y: 0 }),
    human: kindOf(node)?.reachesHuman ?? false,
  }));
  const at = new Map(nodes.map((node) => [node.id, node]));
  const edges = flow.edges.flatMap(({ from, exit, to }) => {
    const [a, b] = [at.get(from), at.get(to)];
    if (!a || !b) return [];
    const [x1, y1, x2, y2] = [a.x + card.width, a.y + card.height / 2, b.x, b.y + card.height / 2];
    const bend = Math.max(60, Math.abs(x2 - x1) / 2);
    return [{ id: `${from}:${exit}`, d: `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}` }];
  });
  const left = Math.min(...nodes.map(({ x }) => x)) - margin;
  const top = Math.min(...nodes.map(({ y }) => y)) - margin;
  const width = Math.max(...nodes.map(({ x }) => x)) + card.width + margin - left;
  const height = Math.max(...nodes.map(({ y }) => y)) + card.height + margin - top;
  return { nodes, edges, box: `${left} ${top} ${width} ${height}` };
}
