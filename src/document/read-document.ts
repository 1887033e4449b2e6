import { type IgnitionPhase, ignitionPhases } from '../compile/ignition-phases.ts';
import { mistakenText } from '../compile/mistaken-ignition.ts';
import { ignitionSize } from '../compile/output-size.ts';
import { syntaxFaults } from '../compose/syntax-faults.ts';
import { diagnose } from '../diagnostics/diagnose.ts';
import { type Diagnostic, isFatal, type Report } from '../diagnostics/diagnostic.ts';
import { isComposeHeader } from '../spec/compose-header.ts';
import { decodeText } from '../syntax/decode-text.ts';
import { step } from '../syntax/source-tree.ts';
import { readYamlDocuments } from '../syntax/yaml/read-documents.ts';
import { pushAll } from '../text/push-all.ts';
import type { Source } from '../text/source.ts';
import { textSource } from '../text/text-source.ts';
import type { DocumentsRead, ReadDocument, ReadOptions } from './document.ts';
import { isObjectOfCluster, readMachineConfigs } from './machine-configs.ts';
import { readButane } from './read-butane.ts';

/** The most YAML documents of one text that are read. */
const MOST_DOCUMENTS = 10_000;

/**
 * Reads a config of any kind as Ignition documents: a Butane config (also one with a header), an Ignition config, a
 * MachineConfig in YAML or JSON, several of these in one YAML text, or a list of them as `oc get -o yaml` prints it. The text
 * determines the kind, not the name.
 *
 * The mistakes of a config are in the report and never thrown. A config with an error has no document.
 */
export function readDocuments(config: Source | Pick<Source, 'name' | 'bytes'>, options: ReadOptions = {}): DocumentsRead {
  const { name } = config;
  const source = 'text' in config ? config : textSource(name, config.bytes);
  let jsonReport: Report | undefined;
  if (/^[ \t\r\n]*\{/.test(source.text)) {
    const read = readJsonText(source, options);
    if (!('isNoJson' in read)) return read;
    jsonReport = read.report;
  }
  const { bytes } = 'text' in config ? source : config;
  const decoded = decodeText(bytes, name);
  if ('message' in decoded) return refused({ ...decoded, help: mistakenText(bytes, source.text)?.help });
  const { roots, fault, start = 0 } = readYamlDocuments(decoded, MOST_DOCUMENTS);
  const [root] = roots;
  if (root && (step(root, 'variant') || isComposeHeader(root))) return readButane(decoded, isComposeHeader(root), options);
  if (root && isObjectOfCluster(root)) {
    const read = readMachineConfigs(roots, decoded);
    return fault ? { ...read, report: [...read.report, fault] } : read;
  }
  if (jsonReport) return { documents: [], report: jsonReport };
  if (fault) {
    const { root: readable, faults } = syntaxFaults(decoded, fault, start);
    return roots.length === 0 && isComposeHeader(readable) ? readButane(decoded, true, options) : { documents: [], report: faults };
  }
  // YAML may be in UTF-16 or have a byte order mark, an Ignition config may not
  const mistaken = root && step(root, 'ignition') ? mistakenText(bytes, source.text) : undefined;
  if (mistaken) return refused({ ...mistaken, location: { source: decoded, span: { start: 0, end: 1 } } });
  const span = root?.span ?? { start: 0, end: 0 };
  return refused({ ...diagnose('document/unknown-kind'), location: { source: decoded, span } });
}

/** A text in braces. `isNoJson`: it is no JSON, but may be YAML. */
function readJsonText(source: Source, options: ReadOptions): DocumentsRead | { readonly isNoJson: true; readonly report: Report } {
  const report: Diagnostic[] = [];
  let last: IgnitionPhase | undefined;
  for (const phase of ignitionPhases(source)) {
    const { name, root, mistaken } = phase;
    if (name === 'version' && root && isFatal(phase.report)) {
      if (step(root, 'variant')) return readButane(source, false, options);
      if (isObjectOfCluster(root)) return readMachineConfigs([root], source);
    }
    pushAll(
      report,
      phase.report.map((found) => (mistaken?.help === undefined ? found : { ...found, help: mistaken.help })),
    );
    if (isFatal(phase.report)) return name === 'json' ? { isNoJson: true, report } : { documents: [], report };
    last = phase;
  }
  if (!last?.version || !last.config) throw new Error('read-document: the phases end without a config and without an error');
  const { version: ignition, config: document } = last;
  const read: ReadDocument = { kind: 'ignition', source, ignition, document, secrets: [], outputSize: () => ignitionSize(source) };
  return { documents: [read], report };
}

function refused(diagnostic: Diagnostic): DocumentsRead {
  return { documents: [], report: [diagnostic] };
}
