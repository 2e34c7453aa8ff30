import { LogOut } from "lucide-react";
import { signOut } from "../../auth.ts";
import { roleInWords, useMe } from "../../session.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { Menu, MenuChoice, MenuItem, MenuLine } from "../../ui/menu.tsx";
import { type Theme, useTheme } from "../../ui/theme.ts";

const themes = [
  { value: "system", label: "As the system" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
];

/** Who I am, light or dark, and the way out. */
export function AccountMenu() {
  const { user, workspace, role } = useMe();
  const [theme, setTheme] = useTheme();
  return (
    <Menu
      align="start"
      trigger={
        <button
          type="button"
          aria-label={`Your account: ${user.name}`}
          className="flex size-10 items-center justify-center rounded-md hover:bg-hover"
        >
          <Avatar name={user.name} />
        </button>
      }
    >
      <div className="px-2 py-1">
        <div className="font-medium">{user.name}</div>
        <div className="text-soft text-xs">
          {roleInWords(role)} · {workspace.name}
        </div>
      </div>
      <MenuLine />
      <MenuChoice
        label="Appearance"
        value={theme}
        options={themes}
        onPick={(next) => setTheme(next as Theme)}
      />
      <MenuLine />
      <MenuItem onPick={() => void signOut()}>
        <LogOut /> Sign out
      </MenuItem>
    </Menu>
  );
}
