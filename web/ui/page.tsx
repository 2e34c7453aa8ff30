import type { ReactNode } from "react";

/** The body of a page that is read from top to bottom. */
export function Page({ children }: { children: ReactNode }) {
  return (
    <main className="min-h-0 grow overflow-y-auto">
      <div className="mx-auto flex max-w-5xl flex-col gap-4 p-6">{children}</div>
    </main>
  );
}
