/** How long a movement may take, ms: nothing moves for those who asked for less motion. */
export function motionMs(): number {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 150;
}
