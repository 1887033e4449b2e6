/** The help of a diagnostic about a word that is surely, or most likely, another one: `did you mean "Service"?`. */
export function didYouMean({ meant }: { readonly meant: string }): string {
  return `did you mean "${meant}"?`;
}
