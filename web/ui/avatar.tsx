/** A person as initials; the name stands beside it or in the title. */
export function Avatar({ name }: { name: string }) {
  const initials = name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word[0] ?? "")
    .join("");
  return (
    <span
      title={name}
      aria-hidden="true"
      className="inline-flex size-7 shrink-0 items-center justify-center rounded-full bg-sunken font-medium text-soft text-xs uppercase"
    >
      {initials}
    </span>
  );
}
