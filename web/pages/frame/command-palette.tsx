import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Command } from "cmdk";
import type { ReactNode } from "react";
import { api } from "../../api.ts";
import { signOut } from "../../auth.ts";
import { leads, useMe } from "../../session.ts";
import { useOfferedCommands } from "../../ui/commands.ts";
import { useTheme } from "../../ui/theme.ts";
import { placesOf } from "./places.ts";

interface CommandPaletteProps {
  open: boolean;
  onClose: () => void;
}

/** `⌘K`: finds any place, flow, article, conversation and act. */
export function CommandPalette({ open, onClose }: CommandPaletteProps) {
  return (
    <Command.Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      label="Find anything"
      overlayClassName="fixed inset-0 z-40 bg-sunken/70 animate-appear"
      contentClassName="-translate-x-1/2 fixed top-[12vh] left-1/2 z-50 w-[calc(100vw-32px)] max-w-xl animate-appear overflow-hidden rounded-md border border-line bg-raised shadow-float"
    >
      <Command.Input
        placeholder="Find a place, a flow, an article, an act…"
        className="h-11 w-full border-b bg-transparent px-4 text-base outline-none"
      />
      <Command.List className="max-h-[50vh] overflow-y-auto p-1">
        <Command.Empty className="px-3 py-6 text-center text-soft">Nothing of that name.</Command.Empty>
        <Found onClose={onClose} />
      </Command.List>
    </Command.Dialog>
  );
}

function Found({ onClose }: { onClose: () => void }) {
  const { role } = useMe();
  const navigate = useNavigate();
  const offered = useOfferedCommands();
  const [, setTheme] = useTheme();
  const flows = useQuery({ ...api.flows.list.queryOptions(), enabled: role !== "agent" });
  const articles = useQuery(api.articles.list.queryOptions());
  const conversations = useQuery({ ...api.conversations.list.queryOptions({}), enabled: leads(role) });
  const then = (act: () => void) => () => {
    onClose();
    act();
  };
  return (
    <>
      {offered.length > 0 && (
        <Group heading="Here">
          {offered.map((command) => (
            <Item key={command.id} onSelect={then(command.run)} aside={command.keys}>
              {command.label}
            </Item>
          ))}
        </Group>
      )}
      <Group heading="Places">
        {placesOf(role).map((place) => (
          <Item key={place.to} onSelect={then(() => navigate({ to: place.to }))}>
            {place.name}
          </Item>
        ))}
      </Group>
      <Group heading="Flows">
        {flows.data?.map((flow) => (
          <Item
            key={flow.id}
            value={`flow ${flow.id} ${flow.name}`}
            onSelect={then(() => navigate({ to: "/flows/$flowId", params: { flowId: flow.id } }))}
          >
            {flow.name}
          </Item>
        ))}
      </Group>
      <Group heading="Conversations">
        {conversations.data?.items.map((item) => (
          <Item
            key={item.id}
            value={`conversation ${item.id} ${item.customerName} ${item.lastText}`}
            onSelect={then(() =>
              navigate({ to: "/conversations/$conversationId", params: { conversationId: item.id } }),
            )}
            aside={item.flowName}
          >
            {item.customerName}: <span className="truncate text-soft">{item.lastText}</span>
          </Item>
        ))}
      </Group>
      <Group heading="Articles">
        {articles.data?.map((article) => (
          <Item
            key={article.slug}
            value={`article ${article.slug} ${article.title}`}
            onSelect={then(() => navigate({ to: "/articles", search: { open: article.slug } }))}
          >
            {article.title}
          </Item>
        ))}
      </Group>
      <Group heading="You">
        <Item onSelect={then(() => setTheme("light"))}>Use light colours</Item>
        <Item onSelect={then(() => setTheme("dark"))}>Use dark colours</Item>
        <Item onSelect={then(() => setTheme("system"))}>Use the system’s colours</Item>
        <Item onSelect={then(() => void signOut())}>Sign out</Item>
      </Group>
    </>
  );
}

function Group({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <Command.Group
      heading={heading}
      className="**:[[cmdk-group-heading]]:px-2 **:[[cmdk-group-heading]]:pt-2 **:[[cmdk-group-heading]]:text-faint **:[[cmdk-group-heading]]:text-xs"
    >
      {children}
    </Command.Group>
  );
}

interface ItemProps {
  value?: string;
  onSelect: () => void;
  aside?: string | undefined;
  children: ReactNode;
}

function Item({ value, onSelect, aside, children }: ItemProps) {
  return (
    <Command.Item
      {...(value !== undefined && { value })}
      onSelect={onSelect}
      className="flex h-8 cursor-default items-center gap-2 truncate rounded-sm px-2 aria-selected:bg-hover"
    >
      <span className="truncate">{children}</span>
      {aside && <span className="ml-auto shrink-0 text-faint text-xs">{aside}</span>}
    </Command.Item>
  );
}
