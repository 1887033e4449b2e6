/** The lines of a text that are not empty, without their line ends: `\n` or `\r\n`. A file of SSH keys is read like this. */
export function filledLines(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => line !== '');
}
