import { decodeText } from '../syntax/decode-text.ts';
import { keyName, type SourceNode } from '../syntax/source-tree.ts';
import { readYaml, secondDocument } from '../syntax/yaml/read-yaml.ts';
import { lineIndexOf } from '../text/ranges.ts';

/** The values in a file of `--vars`. No message quotes its text. */
export interface ValuesFile {
  readonly name: string;
  readonly values: ReadonlyMap<string, { readonly node: SourceNode; readonly line: number }>;
  /** True for a file of the settings: it may have values for other configs than those of a run. */
  readonly isShared?: boolean | undefined;
}

/** Values from outside the configs. `set` and `vars` are for the variables of roots, `env` is for those of all files. */
export interface Outside {
  /** `--set`: a text, or several for a list. */
  readonly set?: ReadonlyMap<string, readonly string[]> | undefined;
  /** `--vars`: later files override earlier ones. */
  readonly vars?: readonly ValuesFile[] | undefined;
  readonly env?: ((name: string) => string | undefined) | undefined;
}

/** Reads a file of values: a YAML mapping. A fault names the line and quotes nothing. */
export function readValuesFile(name: string, bytes: Uint8Array): ValuesFile | { readonly fault: string } {
  const source = decodeText(bytes, name);
  if ('message' in source) return { fault: `${name} is no text in UTF-8` };
  const { root, fault } = readYaml(source);
  const lineOf = (offset: number): number => lineIndexOf(source).position(offset).line;
  if (fault) return { fault: `${name}: line ${lineOf(fault.location.span.start)} is not YAML` };
  if (!root || (root.kind === 'scalar' && root.text === '')) return { name, values: new Map() };
  if (root.kind !== 'map')
    return { fault: `${name}: line ${lineOf(root.span.start)}: a mapping of variables to values is expected, such as \`name: value\`` };
  const second = secondDocument(source);
  if (second) return { fault: `${name}: line ${lineOf(second.start)}: a second document begins, and all values have to be in one` };
  const values = new Map<string, { node: SourceNode; line: number }>();
  for (const { key, value } of root.entries) {
    const variable = keyName(key);
    const line = lineOf(key.span.start);
    if (variable === undefined) return { fault: `${name}: line ${line}: the name of a variable is expected` };
    if (values.has(variable)) return { fault: `${name}: line ${line}: the variable has a value above` };
    values.set(variable, { node: value, line });
  }
  return { name, values };
}

/** Reads `--set NAME=VALUE`; a repeated name makes a list. */
export function readSet(settings: readonly string[]): ReadonlyMap<string, readonly string[]> | { readonly fault: string } {
  const set = new Map<string, string[]>();
  for (const setting of settings) {
    const sign = setting.indexOf('=');
    // a text without the sign may be a secret: it is not shown
    if (sign <= 0) return { fault: '--set takes NAME=VALUE' };
    const name = setting.slice(0, sign);
    set.set(name, [...(set.get(name) ?? []), setting.slice(sign + 1)]);
  }
  return set;
}
