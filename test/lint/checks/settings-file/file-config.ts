/** A config with one file. `fields`: further lines of the file, such as `mode: 0600`. */
export function fileConfig(path: string, contents: string, { variant = 'fcos', fields = [] as readonly string[] } = {}): string {
  const version = variant === 'flatcar' ? '1.1.0' : '1.5.0';
  const block = contents
    .split('\n')
    .map((line) => `          ${line}\n`)
    .join('');
  const more = fields.map((field) => `      ${field}\n`).join('');
  return `variant: ${variant}\nversion: ${version}\nstorage:\n  files:\n    - path: ${path}\n${more}      contents:\n        inline: |\n${block}`;
}
