import type { Plugin } from "vite";
import { kinds } from "../flows/kinds/index.ts";

const name = "virtual:kind-icons";

/** Bundles exactly the icons that the registry's kinds name: a new kind needs no line here, and no icon too many ships. */
export function kindIcons(): Plugin {
  return {
    name: "kind-icons",
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load: (id) => (id === `\0${name}` ? source() : undefined),
  };
}

function source(): string {
  const names = [...new Set(kinds.map((kind) => kind.icon))];
  const imports = names.map((icon) => `${pascal(icon)} as ${variable(icon)}`).join(", ");
  const entries = names.map((icon) => `${JSON.stringify(icon)}: ${variable(icon)}`).join(", ");
  return `import { ${imports} } from "lucide-react";\nexport const icons = { ${entries} };\n`;
}

/** `message-circle` → `MessageCircle`, as lucide exports it. */
function pascal(icon: string): string {
  return icon.replace(/(^|-)([a-z0-9])/g, (_, __, letter: string) => letter.toUpperCase());
}

function variable(icon: string): string {
  return `icon_${icon.replaceAll("-", "_")}`;
}
