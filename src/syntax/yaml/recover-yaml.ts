import { diagnose } from '../../diagnostics/diagnose.ts';
import type { LocatedDiagnostic } from '../../diagnostics/diagnostic.ts';
import type { Source } from '../../text/source.ts';
import type { MapNode } from '../source-tree.ts';
import { withLineFeeds } from './line-feeds.ts';
import { moveTree } from './move-tree.ts';
import { RecoveringReader } from './recovering-reader.ts';
import { traitsOf } from './yaml-cursor.ts';
import { YamlMarks } from './yaml-marks.ts';

/** What can be read of a text with a fault. */
export interface Recovered {
  /** The tree, with error nodes. */
  readonly root: MapNode;
  /** What could not be read, in the order of the text; never empty. Each is where the broken construct opens. */
  readonly faults: readonly LocatedDiagnostic[];
}

/**
 * Reads a text with a fault as far as it can be read; undefined for a text that does not seem to be a mapping in block style.
 *
 * @param fault what `readYaml` says of the text
 */
export function recoverYaml(source: Source, fault: LocatedDiagnostic): Recovered | undefined {
  const { text, offsetOf } = withLineFeeds(source.text);
  const marks = new YamlMarks(text);
  const reader = new RecoveringReader(text, marks, traitsOf(text));
  const root = reader.read();
  if (root?.kind !== 'map') return undefined;
  if (text !== source.text) moveTree(root, marks, { marks: new YamlMarks(source.text), offsetOf });
  const faults = reader.breaks.map(({ problem, slip, start, end }) => ({
    ...diagnose('yaml/syntax', { problem, slip }),
    location: { source, span: { start: offsetOf(start), end: offsetOf(end) } },
  }));
  // what is wrong may stand behind the document
  return { root, faults: faults.length > 0 ? faults : [fault] };
}
