import { useSuspenseQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { acceptInvitation, joinWorkspace } from "../auth.ts";
import { invitationQuery } from "../invitation.ts";
import { roleInWords, sessionQuery } from "../session.ts";
import { Button } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Logo } from "../ui/logo.tsx";
import { Problem } from "../ui/problem.tsx";
import { Card } from "./sign-in/card.tsx";
import { formValues, NameField, NewPasswordField } from "./sign-in/person-fields.tsx";
import { useEntry } from "./sign-in/use-entry.ts";

/** Where the link of an invitation leads: join, with the account at hand or with a new one. */
export function JoinPage() {
  const { invitationId } = useParams({ from: "/join/$invitationId" });
  const { data: invitation } = useSuspenseQuery(invitationQuery(invitationId));
  const { data: me } = useSuspenseQuery(sessionQuery);
  if (!invitation) {
    return (
      <main>
        <EmptyState title="This invitation is over">
          It has been used or has expired. Ask the person who sent it for a new one.
        </EmptyState>
      </main>
    );
  }
  const role = invitation.role ? roleInWords(invitation.role) : "a member";
  return (
    <main className="mx-auto flex min-h-full max-w-md flex-col justify-center gap-6 p-6">
      <Logo className="size-10 text-accent" />
      <Card title={`Join ${invitation.workspace}`}>
        <p className="text-base text-soft">
          {invitation.inviter} invites {invitation.email} as {role}.
        </p>
        {me?.user.email === invitation.email ? (
          <Accept invitationId={invitationId} />
        ) : (
          <NewAccount invitationId={invitationId} />
        )}
      </Card>
    </main>
  );
}

function Accept({ invitationId }: { invitationId: string }) {
  const { busy, refusal, enter } = useEntry();
  return (
    <>
      {refusal && <Problem>{refusal}</Problem>}
      <Button
        look="primary"
        size="large"
        busy={busy !== null}
        onClick={() => void enter("join", () => acceptInvitation(invitationId))}
      >
        Join the workspace
      </Button>
    </>
  );
}

function NewAccount({ invitationId }: { invitationId: string }) {
  const { busy, refusal, enter } = useEntry();
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        const given = formValues(event.currentTarget);
        void enter("join", () => joinWorkspace(invitationId, given));
      }}
    >
      <NameField />
      <NewPasswordField />
      {refusal && <Problem>{refusal}</Problem>}
      <Button type="submit" look="primary" size="large" busy={busy !== null}>
        Join the workspace
      </Button>
      <p className="text-soft">
        You have an account already?{" "}
        <a href={`/sign-in?to=/join/${invitationId}`} className="text-accent underline">
          Sign in
        </a>
        , then open the link again.
      </p>
    </form>
  );
}
