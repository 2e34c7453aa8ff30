/** Whom a version goes to: `share` is per cent of the customers; 100 is everybody, 0 nobody but the test customers. */
export interface Audience {
  share: number;
  testCustomers: string[];
}

export const everybody: Audience = { share: 100, testCustomers: [] };

/** Why it cannot go to these; null where it can. */
export function refusedAudience({ share, testCustomers }: Audience): string | null {
  return share === 0 && testCustomers.length === 0 ? "Name at least one test customer." : null;
}
