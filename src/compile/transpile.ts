import { diagnose } from '../diagnostics/diagnose.ts';
import { type Diagnostic, isFatal, type Report } from '../diagnostics/diagnostic.ts';
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

/** Translates a Butane config. A phase that finds an error is the last one: what comes later would be noise. */
export function transpile(source: Source, { files, gzip, ahead, pretty, raw }: Transpiling): Transpiled {
  const report: Diagnostic[] = [];
  let last: Phase | undefined;
  for (const phase of phases(source, { readHeader, files, gzip, ahead, raw })) {
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
  return problem === undefined ? { report, output } : { report, fatal: diagnose('bug/structure', { problem }) };
}

/** What a text that has no header seems to be, in a line of help. */
function withKind(fatal: Diagnostic, { spec, root }: Phase, { text }: Source): Diagnostic {
  const help = spec ? undefined : headerHelp(fatal, text, root);
  return help === undefined ? fatal : { ...fatal, help };
}
