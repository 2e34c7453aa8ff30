/** How every text-like control looks. */
export const inputClass = [
  "w-full rounded-md border border-edge bg-surface px-2 text-ink",
  "focus-visible:outline-2 focus-visible:outline-offset-0 focus-visible:outline-accent",
  "aria-invalid:border-hot disabled:opacity-60",
].join(" ");
