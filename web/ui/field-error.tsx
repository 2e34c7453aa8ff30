import { Mark } from "./mark.tsx";

/** What is wrong with a control and the way out, beside it. */
export function FieldError({ id, children }: { id?: string; children: string | undefined }) {
  if (!children) return null;
  return (
    <p id={id} className="flex items-start gap-1 text-hot text-xs">
      <Mark meaning="hot" className="mt-0.5" />
      <span>{children}</span>
    </p>
  );
}
