import { Slider as Radix } from "radix-ui";

interface SliderProps {
  value: number;
  min: number;
  max: number;
  step: number;
  label: string;
  /** The value in words, read aloud. */
  words?: string;
  onChange: (value: number) => void;
  /** The hand has let go. */
  onCommit?: () => void;
}

/** A number by feel; arrow keys move it by one step. */
export function Slider({ value, min, max, step, label, words, onChange, onCommit }: SliderProps) {
  return (
    <Radix.Root
      value={[value]}
      min={min}
      max={max}
      step={step}
      onValueChange={([next]) => next !== undefined && onChange(next)}
      onValueCommit={() => onCommit?.()}
      className="relative flex h-5 w-full touch-none items-center select-none"
    >
      <Radix.Track className="relative h-1 grow rounded-full bg-edge">
        <Radix.Range className="absolute h-full rounded-full bg-accent" />
      </Radix.Track>
      <Radix.Thumb
        aria-label={label}
        aria-valuetext={words}
        className="block size-4 rounded-full border-2 border-accent bg-surface"
      />
    </Radix.Root>
  );
}
