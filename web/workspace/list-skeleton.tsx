import { useEffect, useState } from "react";

/** Rows to come, shown once they take longer than 300 ms. */
export function ListSkeleton() {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status">
      <span className="sr-only">Loading…</span>
      {late &&
        ["80%", "60%", "70%", "50%"].map((width) => (
          <div
            key={width}
            aria-hidden="true"
            className="flex animate-pulse flex-col gap-2 border-b px-3 py-3"
          >
            <div className="h-3 w-1/3 rounded-sm bg-line" />
            <div className="h-3 rounded-sm bg-line" style={{ width }} />
          </div>
        ))}
    </div>
  );
}
