/** What a template or a script would replace: `${X}`, `$(x)`, `{{ x }}`, `%{ x }`, `<% x %>`, `__X__`, `@X@`, `%%X%%`, `###X###`, `{X}`. */
const PLACEHOLDER = new RegExp(
  [
    String.raw`\$\{[^}\n]{1,80}\}`,
    String.raw`\$\([^)\n]{1,80}\)`,
    String.raw`\{\{[^}\n]{1,80}\}\}`,
    String.raw`\{%[^%\n]{1,80}%\}`,
    String.raw`%\{[^}\n]{1,80}\}`,
    String.raw`<%[^%\n]{1,80}%>`,
    String.raw`\{[A-Z][A-Z0-9_]{2,40}\}`,
    String.raw`(?<![A-Za-z0-9])(__|@|%%|###)[A-Z][A-Z0-9_]{1,40}\1`,
  ].join('|'),
);
/** `$SSH_KEY`, the whole of a value. */
const VARIABLE = /^\$[A-Z][A-Z0-9_]*$/;
/** `$user` anywhere: for values that have no dollar sign otherwise. */
const SHELL_VARIABLE = /\$[A-Za-z_]\w*/;
/** What templates are called. */
const TEMPLATE_NAME = /\.(?:tpl|tmpl|tftpl|j2|jinja2?|mustache|erb|in|template)$/i;

/** The first placeholder of a value that nothing on the machine replaces, or undefined. */
export function placeholderIn(value: string): string | undefined {
  return PLACEHOLDER.exec(value)?.[0] ?? VARIABLE.exec(value.trim())?.[0];
}

/** The same for a path or a name, in which a dollar sign means nothing else. */
export function placeholderInName(value: string): string | undefined {
  return placeholderIn(value) ?? SHELL_VARIABLE.exec(value)?.[0];
}

/** True for the name of a file that is rendered before it is used. */
export function isTemplateName(name: string): boolean {
  return TEMPLATE_NAME.test(name);
}
