import { type Diagnostic, isFatal, type Report } from '../diagnostics/diagnostic.ts';
import { byteText } from '../text/byte-text.ts';
import { givenBytes } from '../text/given-bytes.ts';
import type { Source } from '../text/source.ts';
import { placeMark } from './decode/place-mark.ts';
import { type IgnitionPhase, ignitionPhases } from './ignition-phases.ts';

/** The result of checking an Ignition config. The config is valid if `fatal` is absent and the report has no error. */
export interface Validation {
  /** Errors and warnings, in the order in which they are printed. */
  readonly report: Report;
  /** The reason why the text cannot be read as a config. */
  readonly fatal?: Diagnostic | undefined;
  /** The version of the spec that the config names. */
  readonly version?: string | undefined;
  /** What the text seems to be if it is not an Ignition config, in one line. */
  readonly help?: string | undefined;
}

/** How to check. */
export interface ValidateOptions {
  /** The name of the config in origins. Default: `config.ign`. */
  readonly name?: string | undefined;
  /** Reports every value of a wrong type. Default: only the first one, as upstream does. */
  readonly all?: boolean | undefined;
}

/**
 * Checks an Ignition config as the machine will at first boot. Errors in the config are in the report and never thrown.
 *
 * @param config the config: JSON text, or its bytes
 * @throws TypeError if `config` is neither a string nor a `Uint8Array`
 */
export function validate(config: string | Uint8Array, { name = 'config.ign', all = false }: ValidateOptions = {}): Validation {
  const bytes = givenBytes(config, 'validate: the config');
  const source: Source = { name, bytes, text: byteText(bytes) };
  for (const phase of ignitionPhases(source)) {
    if (phase.name === 'rules' || isFatal(phase.report)) return validationOf(phase, source, all);
  }
  throw new Error('validate: the phases end without a report of the rules and without an error');
}

/** The result after the last phase: the first one that finds an error, or the rules. */
function validationOf({ name, report, isNoConfig, mistaken, root, version }: IgnitionPhase, source: Source, all: boolean): Validation {
  const help = mistaken?.help;
  const [first] = report;
  if (isNoConfig && first) return { report: [], fatal: first, help };
  if (name === 'rules' && root) return { report: report.map((found) => placeMark(found, root, source)), version: version?.version };
  return { report: all ? report : report.slice(0, 1), help, version: version?.version };
}
