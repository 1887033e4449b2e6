import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { joinPath } from '../grammar/posix-path.ts';
import { isFault } from '../host/files.ts';
import { decodeText } from '../syntax/decode-text.ts';
import { readYaml, secondDocument } from '../syntax/yaml/read-yaml.ts';
import { rangeOf } from '../text/ranges.ts';
import type { Location } from '../text/source.ts';
import { refusedName } from './confine.ts';
import type { Instance } from './header.ts';
import { folderOf } from './include-targets.ts';
import type { LoadedFile } from './loaded-file.ts';
import { missingPart } from './missing-part.ts';
import type { PartStore } from './part-store.ts';
import { readInstances } from './read-header.ts';

/** The instances of a file. */
export interface Instances {
  readonly instances: readonly Instance[];
  /** True if the file has instances, even if they cannot be read. */
  readonly has: boolean;
  readonly report: readonly Diagnostic[];
  /** Paths of the host that were read. */
  readonly reads: readonly string[];
}

/** The instances in the header of a file, or in the YAML file that the header names. No message quotes that YAML file. */
export function instancesOf({ header, source, report }: LoadedFile, store: PartStore): Instances {
  const { instances } = header;
  if (!instances) return { instances: [], has: false, report: [], reads: [] };
  // a file without an instance is not composed, so that the faults of its header are reported here
  if (!('file' in instances)) return { instances, has: true, report: instances.length === 0 ? report : [], reads: [] };
  const { file, span } = instances;
  const path = joinPath(folderOf(source.name), file);
  const none = (diagnostic: Diagnostic): Instances => ({
    instances: [],
    has: true,
    report: [{ ...diagnostic, location: { source, span } }],
    reads: [path],
  });
  const refused = refusedName(file);
  if (refused !== undefined) return none(diagnose('compose/refused-path', refused, { file }));
  const confined = store.confinement.file(path);
  if ('refused' in confined) return none(diagnose('compose/refused-path', confined.refused, { file: path }));
  const bytes = 'real' in confined ? store.files.read(confined.real) : undefined;
  if (!bytes || isFault(bytes)) return none(missingPart(file, path, folderOf(source.name), store));
  const text = decodeText(bytes, path);
  if ('message' in text) return none(diagnose('compose/bad-header', 'instances-not-text', { file: path }));
  const { root, fault } = readYaml(text);
  const lineOf = (location: Location): number => rangeOf(location).start.line;
  const second = secondDocument(text);
  if (second) return none(diagnose('compose/bad-header', 'instances-second', { file: path, line: lineOf({ source: text, span: second }) }));
  if (fault) return none(diagnose('compose/bad-header', 'instances-not-yaml', { file: path, line: lineOf(fault.location) }));
  if (!root) return none(diagnose('compose/bad-header', 'instances-empty', { file: path }));
  const read = readInstances(root, text);
  const [first] = read.report;
  if (first) {
    const line = lineOf(first.location!);
    return none(diagnose('compose/bad-header', 'instances', { file: path, line, problem: first.message }));
  }
  return { instances: read.instances, has: true, report: [], reads: [path] };
}
