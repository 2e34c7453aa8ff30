import type { ReactNode } from "react";

/** A framed part of the door. */
export function Card({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-4 rounded-md border bg-surface p-6">
      <h2 className="font-semibold text-xl">{title}</h2>
      {children}
    </section>
  );
}
