import { withField, withoutField } from '../compile/desugar/collapsing.ts';
import type { Encode, LocalFiles } from '../compile/desugar/pass.ts';
import { mergedOutputSize, type OutputSize, outputSize } from '../compile/output-size.ts';
import { configPhases, type Phase, phases } from '../compile/phases.ts';
import { readHeader } from '../compile/read-header.ts';
import { annotate } from '../compose/annotate.ts';
import { composeFile } from '../compose/compose.ts';
import type { Composition } from '../compose/composition.ts';
import { folderOf } from '../compose/include-targets.ts';
import { instancesOf } from '../compose/instances.ts';
import { PartStore } from '../compose/part-store.ts';
import { secretSpansIn } from '../compose/secret-places.ts';
import { diagnose } from '../diagnostics/diagnose.ts';
import { type Diagnostic, isFatal } from '../diagnostics/diagnostic.ts';
import { problemKey } from '../diagnostics/problem-key.ts';
import type { Gzip } from '../host/gzip.ts';
import { type Struct, struct, text } from '../schema/placed.ts';
import { pushAll } from '../text/push-all.ts';
import { type Source, startOf } from '../text/source.ts';
import type { DocumentsRead, ReadDocument, ReadOptions } from './document.ts';

/** How to read a Butane config. */
export interface ButaneReading extends ReadOptions {
  /** Makes data URLs. Default: those that are written to the output. */
  readonly encode?: Encode | undefined;
  /** The contents that a text in the config stands for. Default: its bytes. */
  readonly bytesOfText?: ((text: string) => Uint8Array) | undefined;
}

/** The document of a Butane config; of a composed one with instances, a document for each. */
export function readButane(source: Source, isComposed: boolean, options: ButaneReading): DocumentsRead {
  const { files: host, gzip, encode, bytesOfText } = options;
  const files: LocalFiles | undefined = host && { dir: filesDirOf(source.name, options.filesDir), host };
  if (isComposed) return readComposed(source, files, options);
  const { read, report } = lastOf(phases(source, { readHeader, files, gzip, encode, bytesOfText }), source);
  const sizeOf = (gzip: Gzip): OutputSize | undefined => outputSize(source, files, gzip);
  return { documents: read ? [{ ...read, secrets: [], outputSize: sizeOf }] : [], report };
}

/** The directory of the local files of a config. */
function filesDirOf(config: string, filesDir: ReadOptions['filesDir'] = folderOf): string {
  return typeof filesDir === 'function' ? filesDir(config) : filesDir;
}

function readComposed(source: Source, files: LocalFiles | undefined, options: ReadOptions): DocumentsRead {
  const { rootDir = '.', outside = {}, gzip, instance: wanted } = options;
  if (!files) return { documents: [], report: [{ ...diagnose('document/no-host'), location: startOf(source) }] };
  const store = new PartStore(files.host, rootDir);
  const loaded = store.root(source.name, source.bytes);
  const { instances, has, report: faults } = instancesOf(loaded, store);
  const documents: ReadDocument[] = [];
  const compositions: Composition[] = [];
  // instances share problems
  const report = new Map(faults.map((fault) => [problemKey(fault), fault]));
  const add = (found: Diagnostic): void => {
    const key = problemKey(found);
    if (!report.has(key)) report.set(key, found);
  };
  if (wanted !== undefined && faults.length === 0 && !instances.some(({ key }) => key === wanted)) {
    const keys = instances.map(({ key }) => key);
    return { documents: [], report: [{ ...diagnose('document/no-instance', { key: wanted, keys }), location: startOf(source) }] };
  }
  const chosen = wanted === undefined ? instances : instances.filter(({ key }) => key === wanted);
  for (const instance of has && faults.length === 0 ? chosen : [undefined]) {
    const composition = composeFile([loaded], instance, { store, files, outside });
    compositions.push(composition);
    const note = annotate(composition);
    for (const found of composition.report) add(note(found));
    const { config, secrets } = composition;
    if (!config || isFatal(composition.report)) continue;
    const ofInstance = lastOf(configPhases(config, { readHeader, files, gzip }), composition.root);
    for (const found of ofInstance.report) add(note(found));
    const sizeOf = (gzip: Gzip): OutputSize | undefined => mergedOutputSize(config, files, gzip);
    if (ofInstance.read) documents.push({ ...ofInstance.read, instance: instance?.key, secrets, outputSize: sizeOf });
  }
  return {
    documents,
    report: [...report.values()],
    secretSpansIn: (of) => compositions.flatMap((composition) => secretSpansIn(of, composition)),
  };
}

/** What the phases make in the end: nothing if one of them finds an error. */
function lastOf(
  ran: Iterable<Phase>,
  source: Source,
): { readonly read?: Omit<ReadDocument, 'secrets' | 'outputSize'>; readonly report: readonly Diagnostic[] } {
  const report: Diagnostic[] = [];
  let last: Phase | undefined;
  for (const phase of ran) {
    const { unreadable } = phase;
    pushAll(report, phase.report);
    if (unreadable && !isFatal(phase.report)) report.push({ ...unreadable, location: startOf(source) });
    if (unreadable || isFatal(phase.report)) return { report };
    last = phase;
  }
  if (!last?.spec || !last.document || !last.result) throw new Error('read-butane: the phases end without a document and without an error');
  const { spec, document, result } = last;
  const machineConfig = result.isMachineConfig ? withoutConfig(result.value) : undefined;
  const name = machineConfig && text(struct(machineConfig, 'metadata'), 'name');
  return { read: { kind: 'butane', source, ignition: spec.ignition, document, spec, machineConfig, name }, report };
}

/** What stands around the Ignition config of a MachineConfig. */
function withoutConfig(machineConfig: Struct): Struct {
  return withField(machineConfig, 'spec', withoutField(struct(machineConfig, 'spec'), 'config'));
}
