import type { Span } from '../../../text/source.ts';
import type { NameUse } from './name-use.ts';
import { namesInPath } from './path-names.ts';

/** The beginning of a file: its name stands nowhere in it. */
const START: Span = { start: 0, end: 0 };

/**
 * What a file of a tree is by its path on the machine: the file itself, and a unit, a quadlet, or the drop-in of one.
 */
export function namesOfTreeFile(path: string): readonly NameUse[] {
  const file: NameUse = { kind: 'file', name: path, role: 'definition', form: 'file', span: START };
  const names = namesInPath(path, 'files').filter(({ role }) => role !== 'use');
  return [file, ...names.map((use): NameUse => ({ ...use, form: use.form === 'service' ? 'service' : 'file', span: START }))];
}
