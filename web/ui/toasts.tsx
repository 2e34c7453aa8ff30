import { X } from "lucide-react";
import { Toast as Radix } from "radix-ui";
import { useSyncExternalStore } from "react";
import { Button } from "./button.tsx";
import { Mark, type Meaning } from "./mark.tsx";

export interface Toast {
  meaning: Meaning;
  /** What happened, what was kept, what to do. */
  words: string;
  /** One act, e.g. "Undo". */
  act?: { label: string; run: () => void };
}

interface Shown extends Toast {
  id: number;
}

let shown: Shown[] = [];
let count = 0;
const listeners = new Set<() => void>();

function change(next: Shown[]) {
  shown = next;
  for (const listener of listeners) listener();
}

/** Tells something that happened, at the bottom left, clear of every panel, reply box and primary act; gone after a while. */
export function toast(told: Toast): void {
  count += 1;
  change([...shown.slice(-2), { ...told, id: count }]);
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Where toasts appear; stands once, in the frame. */
export function Toasts() {
  const list = useSyncExternalStore(subscribe, () => shown);
  return (
    <Radix.Provider duration={6000} label="Notice">
      {list.map((item) => (
        <OneToast key={item.id} item={item} />
      ))}
      <Radix.Viewport className="fixed bottom-14 left-18 z-50 flex w-96 max-w-[calc(100vw-32px)] flex-col gap-2" />
    </Radix.Provider>
  );
}

function OneToast({ item }: { item: Shown }) {
  const gone = () => change(shown.filter((other) => other.id !== item.id));
  return (
    <Radix.Root
      onOpenChange={(open) => !open && gone()}
      className="flex animate-appear items-start gap-2 rounded-md border border-line bg-raised p-3 shadow-float"
    >
      <Mark meaning={item.meaning} className="mt-0.5" />
      <Radix.Description className="grow">{item.words}</Radix.Description>
      {item.act && (
        <Radix.Action asChild altText={item.act.label}>
          <Button size="small" onClick={item.act.run}>
            {item.act.label}
          </Button>
        </Radix.Action>
      )}
      <Radix.Close aria-label="Dismiss" className="rounded-sm p-0.5 text-soft hover:bg-hover">
        <X className="size-4" />
      </Radix.Close>
    </Radix.Root>
  );
}
