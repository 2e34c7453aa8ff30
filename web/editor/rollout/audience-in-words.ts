import type { Audience } from "./audience.ts";

/** "everybody", "10 % of customers and 2 test customers", "1 test customer". */
export function audienceInWords({ share, testCustomers }: Audience): string {
  if (share === 100) return "everybody";
  const count = testCustomers.length;
  const testers = count > 0 ? [`${count} test ${count === 1 ? "customer" : "customers"}`] : [];
  return [...(share > 0 ? [`${share} % of customers`] : []), ...testers].join(" and ");
}
