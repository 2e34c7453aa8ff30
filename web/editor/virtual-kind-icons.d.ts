/** Made by `kindIcons` in vite.config.ts: the lucide icons that the registry's kinds name. */
declare module "virtual:kind-icons" {
  import type { LucideIcon } from "lucide-react";
  export const icons: Record<string, LucideIcon>;
}
