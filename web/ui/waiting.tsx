import { useEffect, useState } from "react";
import { cx } from "./cx.ts";

/** Says that something is on its way, once it takes longer than 300 ms; `slim` beside what is there already. */
export function Waiting({ words = "Loading", slim = false }: { words?: string; slim?: boolean }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" className={cx("flex items-center gap-2 text-soft", !slim && "justify-center p-8")}>
      {late && (
        <>
          <span className="size-4 animate-spin rounded-full border-2 border-line border-t-accent" />
          {words}…
        </>
      )}
    </div>
  );
}
