/** `order_status` or `orderStatus` → "order status". */
export function intentInWords(id: string): string {
  return id
    .replace(/[_-]+/g, " ")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase();
}
