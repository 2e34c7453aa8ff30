/** "Tagged late-delivery, vip · took wholesale off". */
export function tagsInWords({ add, remove }: { add: string[]; remove: string[] }): string {
  const added = add.length > 0 ? [`tagged ${add.join(", ")}`] : [];
  const removed = remove.length > 0 ? [`took ${remove.join(", ")} off`] : [];
  const words = [...added, ...removed].join(" · ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
