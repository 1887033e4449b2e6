import { ignitionVersion, ignitionVersions } from './ignition/versions.ts';
import { JsonText } from './phases/1-source/json-text.ts';
import { readJson } from './phases/1-source/read-json.ts';
import { decodeJson } from './phases/2-decode/decode-json.ts';
import { placeMark } from './phases/2-decode/place-mark.ts';
import { parseSemver, showSemver } from './phases/4-check/grammar/semver.ts';
import type { Report } from './report/diagnostic.ts';
import { ref, required, text as textField } from './shape/field.ts';
import type { Shape } from './shape/shape.ts';
import type { Fatal } from './transpile.ts';
import { struct, text } from './tree/placed.ts';
import type { Source } from './tree/source.ts';
import { kindDiagnostic, syntaxDiagnostic, validateDocument } from './validate-document.ts';
import { mistakenFor } from './validate-mistaken.ts';

/** An Ignition config, checked. It is valid where `fatal` is absent and the report has no error. */
export interface Validation {
  /** Errors and warnings, in the order in which they are printed. */
  readonly report: Report;
  /** Why the text could not be taken for a config at all. */
  readonly fatal?: Fatal | undefined;
  /** The version of the spec that the config names. */
  readonly version?: string | undefined;
  /** What the text seems to be, where it is no Ignition config: one line. */
  readonly help?: string | undefined;
}

/** What tells the version of a config: read before everything else. */
const STUB: Shape = {
  root: 'Stub',
  types: { Stub: { ignition: ref('Ignition') }, Ignition: { version: required(textField) } },
};

/**
 * Checks an Ignition config as the machine will at first boot. The mistakes of a config are in the report, never thrown.
 *
 * @param config the config: JSON text, or its bytes
 * @param options `name`: what the config is called in origins
 */
export function validate(config: string | Uint8Array, { name = 'config.ign' }: { readonly name?: string } = {}): Validation {
  const bytes = typeof config === 'string' ? new TextEncoder().encode(config) : config;
  const source: Source = { name, bytes, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) };
  if (bytes.length === 0) return { report: [], fatal: { code: 'json/empty', message: 'not a config (empty)' } };
  const validation = validateText(source);
  const help = validation.fatal || validation.report.some((d) => d.severity === 'error') ? mistakenFor(bytes, source.text) : undefined;
  return help === undefined ? validation : { ...validation, help };
}

function validateText(source: Source): Validation {
  const read = readJson(source);
  if ('fault' in read) return { report: [syntaxDiagnostic(read.fault, source)] };
  const places = new JsonText(source.text);
  const stub = decodeJson(read.root, source, STUB);
  if (stub.faults[0]) return { report: stub.faults.slice(0, 1).map((fault) => kindDiagnostic(fault, source, places)) };
  const named = parseSemver(text(struct(stub.config, 'ignition'), 'version') ?? '');
  if (!named) return { report: [], fatal: { code: 'version/unparsable', message: "invalid config version (couldn't parse)" } };
  const version = ignitionVersion(showSemver(named));
  if (!version) {
    const help = `versions are ${ignitionVersions.join(', ')}`;
    return { report: [], fatal: { code: 'version/unsupported', message: 'unsupported config version', help } };
  }
  const { kindFaults, report } = validateDocument(read.root, source, version);
  if (kindFaults.length > 0)
    return { version: version.version, report: kindFaults.slice(0, 1).map((fault) => kindDiagnostic(fault, source, places)) };
  return { version: version.version, report: report.map((diagnostic) => placeMark(diagnostic, read.root)) };
}
