/** Works something out once; what came of it is kept in `answers`, where there are any, under the question. */
export function once<T>(answers: Map<string, T> | Map<string, unknown> | undefined, question: string, workOut: () => T): T {
  if (answers?.has(question)) return answers.get(question) as T;
  const answer = workOut();
  answers?.set(question, answer);
  return answer;
}
