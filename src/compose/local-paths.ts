import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { cleanPath, joinPath } from '../grammar/posix-path.ts';
import type { Leaf, Placed, Struct } from '../schema/placed.ts';

/** The fields that name local files, with the fields that have the contents instead. */
export const localFields: Readonly<Record<string, string>> = {
  local: 'inline',
  contents_local: 'contents',
  ssh_authorized_keys_local: 'ssh_authorized_keys',
};

/** Makes the local files of a config relative to the files directory. In the config they are relative to `base`. */
export function fromFilesDir(config: Struct, base: string, report: Diagnostic[]): Struct {
  if (base === '') return config;
  const rewritten = (leaf: Leaf): Leaf => {
    const path = String(leaf.value);
    const clean = cleanPath(path);
    if (path !== '' && clean !== '..' && !clean.startsWith('../')) return { ...leaf, value: joinPath(base, path) };
    report.push({
      ...diagnose('local/escapes-files-dir'),
      help: `its files directory is ${base}`,
      path: leaf.origin?.path ?? [],
      location: leaf.origin,
    });
    return leaf;
  };
  return mapStruct(config, (name, value) => {
    if (!Object.hasOwn(localFields, name)) return value;
    if (value.kind === 'leaf') return rewritten(value);
    return value.kind === 'list' ? { ...value, items: value.items.map((item) => (item.kind === 'leaf' ? rewritten(item) : item)) } : value;
  });
}

/** Changes fields of a struct, at any depth. Returns the same struct if nothing changes. */
function mapStruct(of: Struct, change: (name: string, value: Placed) => Placed): Struct {
  let fields: Map<string, Placed> | undefined;
  for (const [name, value] of of.fields) {
    const changed = change(name, mapValue(value, change));
    if (changed === value) continue;
    fields ??= new Map(of.fields);
    fields.set(name, changed);
  }
  return fields ? { ...of, fields } : of;
}

function mapValue(value: Placed, change: (name: string, value: Placed) => Placed): Placed {
  if (value.kind === 'struct') return mapStruct(value, change);
  if (value.kind === 'leaf' || value.items[0]?.kind === 'leaf') return value;
  const items = value.items.map((item) => mapValue(item, change));
  return items.every((item, i) => item === value.items[i]) ? value : { ...value, items };
}
