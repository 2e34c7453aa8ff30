/** Baton's sign: two hands' worth of a line, one passing to the other. */
export function Logo({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" className={className} role="img" aria-label="Baton">
      <path d="M5 21 L17 15" stroke="currentColor" strokeWidth="5" strokeLinecap="round" />
      <path
        d="M15 19.5 L27 13.5"
        stroke="currentColor"
        strokeWidth="5"
        strokeLinecap="round"
        opacity="0.45"
      />
    </svg>
  );
}
