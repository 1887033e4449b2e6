import type { Expected } from '../../host/ahead.ts';
import { isFault } from '../../host/files.ts';
import { type Placed, type Struct, text } from '../../schema/placed.ts';
import { localPath } from './local-file.ts';
import type { Desugaring } from './pass.ts';

/** Tells which files the resources of a config embed, before the first of them is read. Trees tell of theirs themselves. */
export function expectLocals(
  config: Struct,
  { files, gzip, ahead, compress }: Pick<Desugaring, 'files' | 'gzip' | 'ahead' | 'compress'>,
): void {
  // without compression there is little to do ahead
  if (!files || !gzip || !ahead || !compress) return;
  const expected: Expected[] = [];
  const visit = (value: Placed): void => {
    if (value.kind === 'list') for (const item of value.items) visit(item);
    if (value.kind !== 'struct') return;
    const local = text(value, 'local');
    const at = local === undefined || text(value, 'compression') ? undefined : localPath(local, files);
    const info = at && 'files' in at ? files.host.stat(at.path) : undefined;
    if (at && 'files' in at && info && !isFault(info) && info.type === 'file') expected.push({ path: at.path, size: info.size ?? 0 });
    for (const field of value.fields.values()) visit(field);
  };
  visit(config);
  ahead.expect(expected);
}
