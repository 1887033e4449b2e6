/**
 * The template of a quadlet instance: `foo@.container` for `foo@100.container`. Undefined for a name that is not an instance, such as
 * that of a template.
 */
export function templateOf(name: string): string | undefined {
  const sign = name.indexOf('@');
  const dot = name.lastIndexOf('.');
  if (sign < 0 || dot < 0 || sign + 1 === dot) return undefined;
  return `${name.slice(0, sign)}@.${name.slice(dot + 1)}`;
}
