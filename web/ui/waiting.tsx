import { useEffect, useState } from "react";

/** Says that something is on its way, once it takes longer than 300 ms. */
export function Waiting({ words = "Loading" }: { words?: string }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" className="flex items-center justify-center gap-2 p-8 text-soft">
      {late && (
        <>
          <span className="size-4 animate-spin rounded-full border-2 border-line border-t-accent" />
          {words}…
        </>
      )}
    </div>
  );
}
