const hints = [
  ["j k", "move"],
  ["a", "claim"],
  ["e", "close"],
  ["g", "return"],
  ["r", "reply"],
  ["b", "brief"],
];

/** The keys of the inbox, where the eye ends up when it looks for them. */
export function KeyHints() {
  return (
    <p className="flex flex-wrap gap-x-3 border-t px-3 py-1.5 text-faint text-xs">
      {hints.map(([keys, act]) => (
        <span key={act}>
          <kbd className="text-soft">{keys}</kbd> {act}
        </span>
      ))}
    </p>
  );
}
