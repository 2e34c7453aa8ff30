import { icons } from "virtual:kind-icons";
import { Square } from "lucide-react";

/** The icon that a kind names. */
export function KindIcon({ icon }: { icon: string | undefined }) {
  const Icon = (icon && icons[icon]) || Square;
  return <Icon aria-hidden="true" className="size-4" />;
}
