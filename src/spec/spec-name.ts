/** A version of a variant, as messages name it: `fcos 1.5.0`. */
export function specName({ variant, version }: { readonly variant: string; readonly version: string }): string {
  return `${variant} ${version}`;
}
