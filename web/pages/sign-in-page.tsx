import { useSuspenseQuery } from "@tanstack/react-query";
import { firstStartQuery } from "../first-start.ts";
import { cx } from "../ui/cx.ts";
import { Logo } from "../ui/logo.tsx";
import { AccountForms } from "./sign-in/account-forms.tsx";
import { DemoDoors } from "./sign-in/demo-doors.tsx";

/** The door: the demo where there is one, a new workspace, or one's own. */
export function SignInPage() {
  const { data: open } = useSuspenseQuery(firstStartQuery);
  return (
    <main className="flex min-h-full items-center justify-center p-6">
      <div className={cx("flex w-full flex-col gap-8", open.demo ? "max-w-4xl" : "max-w-md")}>
        <header className="flex flex-col gap-2">
          <div className="flex items-center gap-2">
            <Logo className="size-10 text-accent" />
            <h1 className="font-semibold text-2xl">Baton</h1>
          </div>
          <p className="max-w-xl text-lg text-soft">
            Support flows that know when to step aside: drawn on a canvas, handed to a person with everything
            needed to go on.
          </p>
        </header>
        <div className={cx("grid items-start gap-6", open.demo && "md:grid-cols-2")}>
          {open.demo && <DemoDoors />}
          <AccountForms mayCreate={open.createWorkspace} />
        </div>
      </div>
    </main>
  );
}
