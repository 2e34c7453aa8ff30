import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api.ts";
import type { Connections } from "../../outputs.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { Problem } from "../../ui/problem.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { toast } from "../../ui/toasts.tsx";

interface ServerDialogProps {
  /** Null adds one. */
  server: Connections["servers"][number] | null;
  onClose: () => void;
}

/** Allows a server, or changes how often it may be called. */
export function ServerDialog({ server, onClose }: ServerDialogProps) {
  const cache = useQueryClient();
  const [host, setHost] = useState(server?.host ?? "");
  const [perMinute, setPerMinute] = useState(String(server?.callsPerMinute ?? 120));
  const [atOnce, setAtOnce] = useState(String(server?.callsAtOnce ?? 8));
  const allow = useMutation(
    api.connections.allow.mutationOptions({
      onSuccess: (allowed) => {
        if (!allowed.ok) return;
        void cache.invalidateQueries(api.connections.list.pathFilter());
        toast({ meaning: "calm", words: `Flows may reach ${allowed.host}, within seconds.` });
        onClose();
      },
    }),
  );
  const save = () => allow.mutate({ host, callsPerMinute: Number(perMinute), callsAtOnce: Number(atOnce) });
  return (
    <Dialog
      open
      onClose={onClose}
      title={server ? `How often may flows call ${server.host}?` : "Allow a server"}
      description="Calls beyond that wait for their turn, and fail if it does not come in time."
      acts={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form="server" busy={allow.isPending}>
            {server ? "Save" : "Allow"}
          </Button>
        </>
      }
    >
      <form
        id="server"
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        {!server && (
          <Field
            label="Server"
            help="Its name, or any address on it: https://api.example.com/orders."
            error={allow.data?.ok === false ? allow.data.message : undefined}
          >
            {(control) => (
              <TextInput
                {...control}
                required
                placeholder="api.example.com"
                value={host}
                onChange={(event) => setHost(event.target.value)}
              />
            )}
          </Field>
        )}
        <Field label="Calls a minute">
          {(control) => <Count {...control} most={6000} value={perMinute} onWrite={setPerMinute} />}
        </Field>
        <Field label="Calls at once">
          {(control) => <Count {...control} most={100} value={atOnce} onWrite={setAtOnce} />}
        </Field>
      </form>
      {allow.isError && <Problem>Not saved. {allow.error.message}</Problem>}
    </Dialog>
  );
}

interface CountProps {
  id: string;
  most: number;
  value: string;
  onWrite: (value: string) => void;
}

function Count({ most, value, onWrite, ...control }: CountProps) {
  return (
    <TextInput
      {...control}
      type="number"
      required
      min={1}
      max={most}
      value={value}
      onChange={(event) => onWrite(event.target.value)}
    />
  );
}
