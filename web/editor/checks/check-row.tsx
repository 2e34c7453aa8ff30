import { Play } from "lucide-react";
import type { ReactNode } from "react";
import type { Counterexample } from "#flows/check/counterexample.ts";
import { Button } from "../../ui/button.tsx";

interface CheckRowProps {
  mark: ReactNode;
  /** What is said, in a sentence; the row's name. */
  children: string;
  /** More about it, under it. */
  more?: string;
  /** A conversation that shows it. */
  example: Counterexample | undefined;
  /** Goes there; null where there is no place to go to. */
  onShow: (() => void) | null;
  /** Draws the way there, or takes it off again. */
  onDraw: (drawn: boolean) => void;
  onPlay: (example: Counterexample) => void;
}

/** One finding or guarantee: hovered or focused it draws its way on the canvas; a click goes there, Play walks it. */
export function CheckRow({ mark, children, more, example, onShow, onDraw, onPlay }: CheckRowProps) {
  const words = (
    <>
      <span className="mt-px shrink-0">{mark}</span>
      <span className="min-w-0">
        <span className="block">{children}</span>
        {more && <span className="block text-soft">{more}</span>}
      </span>
    </>
  );
  return (
    <li
      onPointerEnter={() => onDraw(true)}
      onPointerLeave={() => onDraw(false)}
      onFocus={() => onDraw(true)}
      onBlur={() => onDraw(false)}
      className="flex items-start gap-1 rounded-md hover:bg-hover"
    >
      {onShow ? (
        <button
          type="button"
          onClick={onShow}
          className="-outline-offset-2 flex min-w-0 grow items-start gap-1.5 rounded-md px-2 py-1.5 text-left text-xs"
        >
          {words}
        </button>
      ) : (
        <p className="flex min-w-0 grow items-start gap-1.5 px-2 py-1.5 text-xs">{words}</p>
      )}
      {example?.walked && (
        <Button size="small" look="plain" aria-label={`Play: ${children}`} onClick={() => onPlay(example)}>
          <Play /> Play
        </Button>
      )}
    </li>
  );
}
