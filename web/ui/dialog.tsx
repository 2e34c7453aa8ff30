import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { cx } from "./cx.ts";
import { IconButton } from "./icon-button.tsx";

interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  /** One sentence under the title. */
  description?: ReactNode;
  wide?: boolean;
  children: ReactNode;
  /** The acts, at the bottom right; the primary one last. */
  acts?: ReactNode;
}

/** Asks for something before going on; Escape leaves without harm. */
export function Dialog({ open, onClose, title, description, wide, children, acts }: DialogProps) {
  return (
    <Radix.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-appear bg-sunken/70" />
        <Radix.Content
          {...(!description && { "aria-describedby": undefined })}
          onOpenAutoFocus={focusFirst}
          className={cx(
            "-translate-x-1/2 fixed top-[12vh] left-1/2 z-50 flex max-h-[76vh] animate-appear flex-col",
            "w-[calc(100vw-32px)] rounded-md border border-line bg-raised shadow-float focus:outline-none",
            wide ? "max-w-2xl" : "max-w-md",
          )}
        >
          <header className="flex items-start justify-between gap-2 px-4 pt-3">
            <div>
              <Radix.Title className="font-semibold text-lg">{title}</Radix.Title>
              {description && <Radix.Description className="text-soft">{description}</Radix.Description>}
            </div>
            <IconButton label="Close" size="small" onClick={onClose}>
              <X />
            </IconButton>
          </header>
          <div data-body="" className="flex min-h-0 flex-col gap-3 overflow-y-auto px-4 py-3">
            {children}
          </div>
          {acts && <footer className="flex justify-end gap-2 border-t px-4 py-3">{acts}</footer>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** What is asked for has the focus, or else the first act; never the cross in the corner. */
function focusFirst(event: Event): void {
  const content = event.target instanceof HTMLElement ? event.target : null;
  const first =
    content?.querySelector<HTMLElement>("[data-body] :is(input, select, textarea, button)") ??
    content?.querySelector<HTMLElement>("footer button");
  if (!first) return;
  event.preventDefault();
  first.focus();
}
