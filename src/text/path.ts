/** One step into a config: a key of a mapping or an index of a list. */
export type Step = string | number;

/** The steps from the root of a config to a value. */
export type Path = readonly Step[];

/** A path as reports print it: `$.storage.files.0.path`. */
export function showPath(path: Path): string {
  let text = '$';
  for (const step of path) text += `.${step}`;
  return text;
}
