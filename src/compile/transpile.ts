import { type Diagnostic, isFatal, type Report } from '../diagnostics/diagnostic.ts';
import { error } from '../diagnostics/make.ts';
import type { Ahead } from '../host/ahead.ts';
import type { Gzip } from '../host/gzip.ts';
import { headerHelp } from '../spec/mistaken-config.ts';
import type { Source } from '../text/source.ts';
import { placeMark } from './decode/place-mark.ts';
import type { LocalFiles } from './desugar/pass.ts';
import { emitJson } from './emit/json.ts';
import { emitMachineConfig } from './emit/machine-config.ts';
import { type Phase, phases } from './phases.ts';
import { readHeader } from './read-header.ts';
import { selfCheck } from './self-check.ts';

/** How to translate. */
export interface Transpiling {
  /** Where local files are read; absent without a files directory. */
  readonly files: LocalFiles | undefined;
  readonly gzip: Gzip | undefined;
  readonly ahead: Ahead | undefined;
  /** Indented JSON; a MachineConfig is YAML either way. */
  readonly pretty: boolean;
  /** The bare Ignition config, even where the variant would wrap it. */
  readonly raw: boolean;
}

/** What came of it. `output` is absent exactly where `fatal` is present. */
export interface Transpiled {
  readonly report: Report;
  readonly output?: string;
  readonly fatal?: Diagnostic;
}

const SOURCE_INVALID = error('config/invalid', 'source config is invalid');
const GENERATED_INVALID = error('config/generates-invalid', 'config generated was invalid');

/** Translates a Butane config. A phase that finds an error is the last one: what comes later would be noise. */
export function transpile(source: Source, { files, gzip, ahead, pretty, raw }: Transpiling): Transpiled {
  const report: Diagnostic[] = [];
  let last: Phase | undefined;
  for (const phase of phases(source, { readHeader, files, gzip, ahead, raw })) {
    const { name, root, unreadable } = phase;
    if (unreadable) return { report: [], fatal: withKind(unreadable, phase, source) };
    for (const diagnostic of phase.report) report.push(root ? placeMark(diagnostic, root, source) : diagnostic);
    if (isFatal(phase.report)) return { report, fatal: name === 'result' ? GENERATED_INVALID : SOURCE_INVALID };
    last = phase;
  }
  if (!last?.spec || !last.document || !last.result) throw new Error('transpile: the phases end without a result and without an error');

  const { spec, document, result } = last;
  const output = result.isMachineConfig ? emitMachineConfig(result.value, result.shape) : emitJson(result.value, result.shape, pretty);
  const bug = selfCheck(result.isMachineConfig ? emitJson(document, spec.ignition.shape, false) : output, spec.ignition.version);
  return bug === undefined ? { report, output } : { report, fatal: error('bug/structure', bug) };
}

/** What a text that has no header seems to be, in a line of help. */
function withKind(fatal: Diagnostic, { spec, root }: Phase, { text }: Source): Diagnostic {
  const help = spec ? undefined : headerHelp(fatal, text, root);
  return help === undefined ? fatal : { ...fatal, help };
}
