import { diagnose } from '../diagnostics/diagnose.ts';
import { type Diagnostic, isFatal, type LocatedDiagnostic } from '../diagnostics/diagnostic.ts';
import { isComposeHeader } from '../spec/compose-header.ts';
import { emptyHelp } from '../spec/mistaken-config.ts';
import { decodeText } from '../syntax/decode-text.ts';
import type { MapNode, SourceNode } from '../syntax/source-tree.ts';
import { readYamlDocuments } from '../syntax/yaml/read-documents.ts';
import { readYaml } from '../syntax/yaml/read-yaml.ts';
import type { Source } from '../text/source.ts';
import { emptyHeader } from './header.ts';
import type { LoadedFile } from './loaded-file.ts';
import { readComposeHeader } from './read-header.ts';
import { syntaxFaults } from './syntax-faults.ts';

/** The greatest number of configs of a file. */
const MOST_CONFIGS = 256;

/**
 * Reads a file: its header, if it has one, and its configs. What is wrong with it is in the report and never thrown. A header that is not
 * YAML is a header all the same, with what can be read of it: the file must not be taken for a config without one.
 *
 * @param real the path without links
 */
export function loadFile(name: string, real: string, bytes: Uint8Array): LoadedFile {
  const source = decodeText(bytes, name);
  if ('message' in source) {
    const empty: Source = { name, bytes, text: '' };
    return withoutHeader(empty, real, [], [source]);
  }
  const first = readYaml(source);
  if (first.fault) {
    const { root, faults } = syntaxFaults(source, first.fault, 0);
    if (!isComposeHeader(root)) return withoutHeader(source, real, [], faults);
    const { header } = readComposeHeader(root, source);
    return { source, real, hasHeader: true, headerRoot: root, header, hasHeaderFault: true, configs: [], report: faults };
  }
  const { root } = first;
  if (!isComposeHeader(root)) return root ? withoutHeader(source, real, [root], []) : withoutHeader(source, real, [], [emptyFile(source)]);
  const { roots, fault, start = 0 } = readYamlDocuments(source, MOST_CONFIGS + 1);
  const { header, report } = readComposeHeader(root, source);
  const documents = roots.slice(1);
  const configs = documents.filter((document) => !isComposeHeader(document));
  const faults = fault
    ? syntaxFaults(source, fault, start).faults.map((one) => withAnchorHelp(one, source))
    : configs.length === 0
      ? [noConfig(root, source)]
      : [];
  const secondHeaders = documents.filter(isComposeHeader).map(({ entries: [first] }) => ({
    ...diagnose('compose/bad-header', 'second-header'),
    location: { source, span: first!.key.span },
  }));
  return {
    source,
    real,
    hasHeader: true,
    headerRoot: root,
    header,
    hasHeaderFault: isFatal(report),
    configs,
    report: [...report, ...faults, ...secondHeaders],
  };
}

function withoutHeader(source: Source, real: string, configs: readonly SourceNode[], report: readonly Diagnostic[]): LoadedFile {
  return { source, real, hasHeader: false, header: emptyHeader(source), hasHeaderFault: false, configs, report };
}

function emptyFile(source: Source): Diagnostic {
  return { ...diagnose('header/no-variant'), help: emptyHelp(), location: { source, span: { start: 0, end: 0 } } };
}

function noConfig(root: MapNode, source: Source): Diagnostic {
  return { ...diagnose('compose/no-config'), location: { source, span: root.entries[0]!.key.span } };
}

/** Adds help if the text is not YAML because a config uses an anchor of the header. */
function withAnchorHelp(fault: LocatedDiagnostic, { text }: Source): LocatedDiagnostic {
  if (fault.values?.slip !== 'bad-anchor') return fault;
  const name = /^\*?([A-Za-z0-9_-]+)/.exec(text.slice(fault.location.span.start, fault.location.span.start + 100))?.[1];
  const isAbove = name !== undefined && text.slice(0, fault.location.span.start).includes(`&${name}`);
  return isAbove ? { ...fault, help: 'each document has anchors of its own: declare a variable, and write ${var.NAME}' } : fault;
}
