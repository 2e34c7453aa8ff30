/** What a customer is called on screen: never an id. */
export function customerName({ name, email }: { name: string | null; email: string | null }): string {
  return name?.trim() || email?.trim() || "Visitor";
}
