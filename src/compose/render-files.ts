import { readLocal } from '../compile/desugar/local-file.ts';
import type { LocalFiles } from '../compile/desugar/pass.ts';
import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { cleanPath } from '../grammar/posix-path.ts';
import { type Leaf, leaf, type Placed, type Struct } from '../schema/placed.ts';
import { byteText } from '../text/byte-text.ts';
import { filledLines } from '../text/filled-lines.ts';
import { pushAll } from '../text/push-all.ts';
import type { Replaced, Source } from '../text/source.ts';
import { matchesPath } from './file-globs.ts';
import type { Header } from './header.ts';
import { localFields } from './local-paths.ts';
import { hasReference, partsOf } from './references.ts';
import { substituteText } from './substitute.ts';
import type { Scope } from './value.ts';

/** What rendering a config needs. */
export interface Rendering {
  readonly header: Header;
  readonly scope: Scope;
  /** The directory of the part's local files, from the files directory. */
  readonly base: string;
  readonly files: LocalFiles | undefined;
  readonly report: Diagnostic[];
  /** The globs that matched a file. */
  readonly matched: Set<string>;
  /** Called with each file in which references were replaced. */
  readonly onRendered: (source: Source, replaced: Replaced) => void;
}

/** The largest file that is searched for references which `render` does not replace, in bytes. */
const LONG = 1 << 20;

/** A byte that is not UTF-8, as `byteText` represents it, or a null character. */
const NOT_TEXT = /[\0\udc80-\udcff]/u;

/** Replaces the names of local files that `render` lists by their contents, in which references are replaced. */
export function renderFiles(config: Struct, rendering: Rendering): Struct {
  if (rendering.header.render.length === 0 && rendering.header.vars.size === 0) return config;
  return renderStruct(config, rendering);
}

function renderStruct(of: Struct, rendering: Rendering): Struct {
  let fields: Map<string, Placed> | undefined;
  for (const [name, value] of of.fields) {
    // trees were expanded before; one that is still there could not be read
    if (name === 'trees') continue;
    if (!Object.hasOwn(localFields, name)) {
      const rendered = renderValue(value, rendering);
      if (rendered !== value) fields = (fields ?? new Map(of.fields)).set(name, rendered);
      continue;
    }
    const target = localFields[name]!;
    if (value.kind === 'leaf') {
      const text = renderLocal(value, rendering);
      if (text === undefined) continue;
      fields ??= new Map(of.fields);
      fields.delete(name);
      fields.set(target, leaf(text, value.origin));
    } else if (value.kind === 'list') {
      const rendered = value.items.map((item) => [item, renderLocal(item as Leaf, rendering)] as const);
      if (rendered.every(([, text]) => text === undefined)) continue;
      fields ??= new Map(of.fields);
      const notRendered = rendered.flatMap(([item, text]) => (text === undefined ? [item] : []));
      if (notRendered.length > 0) fields.set(name, { ...value, items: notRendered });
      else fields.delete(name);
      const before = fields.get(target);
      const lines = rendered.flatMap(([item, text]) => filledLines(text ?? '').map((line) => leaf(line, item.origin)));
      fields.set(target, {
        kind: 'list',
        items: [...(before?.kind === 'list' ? before.items : []), ...lines],
        origin: before?.origin ?? value.origin,
      });
    }
  }
  return fields ? { ...of, fields } : of;
}

function renderValue(value: Placed, rendering: Rendering): Placed {
  if (value.kind === 'struct') return renderStruct(value, rendering);
  if (value.kind === 'leaf' || value.items[0]?.kind === 'leaf') return value;
  const items = value.items.map((item) => renderValue(item, rendering));
  return items.every((item, i) => item === value.items[i]) ? value : { ...value, items };
}

/** The text of a local file with its references replaced; undefined if `render` does not list the file. */
function renderLocal({ value, origin }: Leaf, { header, scope, base, files, report, matched, onRendered }: Rendering): string | undefined {
  const path = cleanPath(String(value));
  const own = base !== '' && path.startsWith(`${base}/`) ? path.slice(base.length + 1) : path;
  const globs = header.render.filter(({ glob }) => matchesPath(cleanPath(glob), own));
  for (const { glob } of globs) matched.add(glob);
  const read = files && readLocal(path, files);
  // the phases report a file that cannot be read
  if (!read || 'code' in read) return undefined;
  if (globs.length === 0) {
    if (header.vars.size === 0 || read.contents.length > LONG) return undefined;
    const text = byteText(read.contents);
    if (hasReference(text) && partsOf(text).some((part) => part.kind === 'reference' && header.vars.has(part.name)))
      report.push({
        ...diagnose('compose/not-rendered', { file: path, entry: own }),
        path: origin?.path ?? [],
        location: origin,
      });
    return undefined;
  }
  const source: Source = { name: path, bytes: read.contents, text: byteText(read.contents) };
  if (NOT_TEXT.test(source.text)) {
    report.push({
      ...diagnose('compose/not-text', { file: path }),
      path: origin?.path ?? [],
      location: origin,
    });
    return undefined;
  }
  const { text, replaced, report: faults } = substituteText(source, scope);
  pushAll(report, faults);
  if (replaced) onRendered(source, replaced);
  return text;
}
