/** What a customer is called in every list and header, so that one person has one name: never an id. */
export function customerName({ name, email }: { name: string | null; email: string | null }): string {
  return name?.trim() || email?.trim() || "Visitor";
}
