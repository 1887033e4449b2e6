/** The help for what belongs to another image. */
export function chooseVariant({ otherVariant }: { otherVariant: string }): string {
  return `remove it, or choose \`variant: ${otherVariant}\``;
}
