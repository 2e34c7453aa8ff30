/** The opened conversation to come: its parts where they will stand. */
export function WorkspaceSkeleton() {
  return (
    <div role="status" className="col-span-2 grid grid-cols-subgrid">
      <span className="sr-only">Opening the conversation…</span>
      <div aria-hidden="true" className="flex animate-pulse flex-col gap-4 p-4 motion-reduce:animate-none">
        <div className="h-5 w-40 rounded-sm bg-line" />
        <div className="h-28 rounded-md bg-line" />
        {["60%", "45%", "70%"].map((width) => (
          <div key={width} className="h-10 rounded-md bg-line" style={{ width }} />
        ))}
      </div>
      <div
        aria-hidden="true"
        className="flex animate-pulse flex-col gap-4 border-l p-4 motion-reduce:animate-none"
      >
        <div className="h-5 w-32 rounded-sm bg-line" />
        <div className="h-32 rounded-md bg-line" />
      </div>
    </div>
  );
}
