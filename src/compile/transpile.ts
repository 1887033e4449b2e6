import { diagnose } from '../diagnostics/diagnose.ts';
import { type Diagnostic, isFatal, type Report } from '../diagnostics/diagnostic.ts';
import type { Ahead } from '../host/ahead.ts';
import type { Gzip } from '../host/gzip.ts';
import type { Struct } from '../schema/placed.ts';
import { isComposeHeader } from '../spec/compose-header.ts';
import { headerHelp } from '../spec/mistaken-config.ts';
import type { Spec } from '../spec/spec.ts';
import type { Source } from '../text/source.ts';
import { placeMark } from './decode/place-mark.ts';
import type { LocalFiles } from './desugar/pass.ts';
import { emitJson } from './emit/json.ts';
import { emitMachineConfig } from './emit/machine-config.ts';
import { configPhases, type Phase, phases, type ReadConfig, type Result } from './phases.ts';
import { readHeader } from './read-header.ts';
import { selfCheck } from './self-check.ts';

/** Options of `transpile`. */
export interface Transpiling {
  /** Reads local files; absent without a files directory. */
  readonly files: LocalFiles | undefined;
  readonly gzip: Gzip | undefined;
  readonly ahead: Ahead | undefined;
  /** Indents JSON. A MachineConfig is always YAML. */
  readonly pretty: boolean;
  /** Makes the bare Ignition config, even if the variant wraps it. */
  readonly raw: boolean;
}

/** The result. It has either `output` or `fatal`. */
export interface Transpiled {
  readonly report: Report;
  readonly output?: string;
  /** What the output was written from. */
  readonly written?: { readonly spec: Spec; readonly document: Struct; readonly result: Result };
  readonly fatal?: Diagnostic;
}

/** Translates a Butane config. It stops after a phase with an error, as upstream does. */
export function transpile(source: Source, how: Transpiling): Transpiled {
  return emitLast(phases(source, { readHeader, ...how }), source, how);
}

/** Translates a config that was read already: one that was merged from several texts. */
export function transpileConfig(read: ReadConfig, source: Source, how: Transpiling): Transpiled {
  return emitLast(configPhases(read, { readHeader, ...how }), source, how);
}

function emitLast(ran: Iterable<Phase>, source: Source, { pretty }: Transpiling): Transpiled {
  const report: Diagnostic[] = [];
  let last: Phase | undefined;
  for (const phase of ran) {
    const { name, root, unreadable } = phase;
    if (unreadable) return { report: [], fatal: withKind(unreadable, phase, source) };
    for (const diagnostic of phase.report) report.push(root ? placeMark(diagnostic, root, source) : diagnostic);
    if (isFatal(phase.report)) return { report, fatal: diagnose(name === 'result' ? 'config/generates-invalid' : 'config/invalid') };
    last = phase;
  }
  if (!last?.spec || !last.document || !last.result) throw new Error('transpile: the phases end without a result and without an error');

  const { spec, document, result } = last;
  const output = result.isMachineConfig ? emitMachineConfig(result.value, result.shape) : emitJson(result.value, result.shape, pretty);
  const problem = selfCheck(result.isMachineConfig ? emitJson(document, spec.ignition.shape, false) : output, spec.ignition.version);
  return problem === undefined
    ? { report, output, written: { spec, document, result } }
    : { report, fatal: diagnose('bug/structure', { problem }) };
}

/** Adds help that says what a text without a header seems to be. */
function withKind(fatal: Diagnostic, { spec, root }: Phase, { text, name }: Source): Diagnostic {
  const isComposed = fatal.code === 'header/no-variant' && isComposeHeader(root);
  const help = isComposed ? composedHelp(name) : spec ? undefined : headerHelp(fatal, text, root);
  return help === undefined ? fatal : { ...fatal, help };
}

function composedHelp(name: string): string {
  return `this config is composed; run: butane build ${name === '<stdin>' ? 'FILE' : name}`;
}
