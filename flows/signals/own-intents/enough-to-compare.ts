/** Whether classes can be told from each other by what they share: fewer examples of each say too little of which are near it. */
export function enoughToCompare(examples: number, classes: number): boolean {
  return examples >= 25 * classes;
}
