interface Problem {
  /** "choices.1.label" */
  field: string;
  message: string;
}

/** What is wrong with one setting: the first of it, and each beside the part that it is about. */
export function errorsOf(problems: Problem[], field: string) {
  const own = problems.filter((problem) => problem.field === field || problem.field.startsWith(`${field}.`));
  return {
    error: own[0]?.message,
    errorAt: (path: string) =>
      own.find((problem) => problem.field === (path ? `${field}.${path}` : field))?.message,
  };
}
