import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { joinPath } from '../grammar/posix-path.ts';
import { isFault } from '../host/files.ts';
import { decodeText } from '../syntax/decode-text.ts';
import { readYaml } from '../syntax/yaml/read-yaml.ts';
import { lineIndexOf } from '../text/ranges.ts';
import { composeProblem } from './compose-problem.ts';
import { refusedName } from './confine.ts';
import type { Instance } from './header.ts';
import { folderOf } from './include-targets.ts';
import type { LoadedFile } from './loaded-file.ts';
import type { PartStore } from './part-store.ts';
import { readInstances } from './read-header.ts';

/** The instances of a file. */
export interface Instances {
  readonly instances: readonly Instance[];
  /** True where the file has instances, even where they cannot be read. */
  readonly has: boolean;
  readonly report: readonly Diagnostic[];
  /** Paths of the host that were read. */
  readonly reads: readonly string[];
}

/** The instances that the header of a file has, or the YAML file that it names. Nothing of that file is shown. */
export function instancesOf({ header, source }: LoadedFile, store: PartStore): Instances {
  const { instances } = header;
  if (!instances) return { instances: [], has: false, report: [], reads: [] };
  if (!('file' in instances)) return { instances, has: true, report: [], reads: [] };
  const { file, span } = instances;
  const path = joinPath(folderOf(source.name), file);
  const fault = (
    message: string,
    code: 'compose/bad-header' | 'compose/refused-path' | 'compose/no-such-part' = 'compose/bad-header',
  ): Instances => ({
    instances: [],
    has: true,
    report: [{ ...composeProblem(code, message), location: { source, span } }],
    reads: [path],
  });
  const refused = refusedName(file);
  if (refused !== undefined) return fault(`${file} may not be read: ${refused}`, 'compose/refused-path');
  const confined = store.confinement.file(path);
  if ('refused' in confined) return fault(`${path} may not be read: ${confined.refused}`, 'compose/refused-path');
  const bytes = 'real' in confined ? store.files.read(confined.real) : undefined;
  if (!bytes || isFault(bytes)) return fault(`there is no file ${path}`, 'compose/no-such-part');
  const text = decodeText(bytes, path);
  if ('message' in text) return fault(`${path} is no text in UTF-8`);
  const { root, fault: yaml } = readYaml(text);
  if (yaml) return fault(`${path} is not YAML: see its line ${lineIndexOf(text).position(yaml.location.span.start).line}`);
  if (!root) return fault(`${path} is empty`);
  const read = readInstances(root, text);
  const [first] = read.report;
  if (first) return fault(`${path}: ${first.message}`);
  return { instances: read.instances, has: true, report: [], reads: [path] };
}
