import type { Report } from '../diagnostics/diagnostic.ts';
import { parseSemver, showSemver } from '../grammar/semver.ts';
import { ignitionVersion, ignitionVersions } from '../ignition/versions.ts';
import { ref, required, text as textField } from '../schema/field.ts';
import { struct, text } from '../schema/placed.ts';
import type { Shape } from '../schema/shape.ts';
import { JsonText } from '../syntax/json/json-text.ts';
import { readJson } from '../syntax/json/read-json.ts';
import type { SourceNode } from '../syntax/source-tree.ts';
import { byteText } from '../text/byte-text.ts';
import type { Source } from '../text/source.ts';
import { decodeJson, type KindFault } from './decode/decode-json.ts';
import { placeMark } from './decode/place-mark.ts';
import type { Fatal } from './transpile.ts';
import { kindDiagnostic, syntaxDiagnostic, validateDocument } from './validate-document.ts';
import { mistakenText, mistakenTree } from './validate-mistaken.ts';

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

/** How to check. */
export interface ValidateOptions {
  /** What the config is called in origins. Default: `config.ign`. */
  readonly name?: string | undefined;
  /** Reports every value of a wrong kind. Default: the first one, which is all that upstream knows of. */
  readonly all?: boolean | undefined;
}

/** What tells the version of a config: read before everything else. */
export const stubShape: Shape = {
  root: 'Stub',
  types: { Stub: { ignition: ref('Ignition') }, Ignition: { version: required(textField) } },
};

/**
 * Checks an Ignition config as the machine will at first boot. The mistakes of a config are in the report, never thrown.
 *
 * @param config the config: JSON text, or its bytes
 */
export function validate(config: string | Uint8Array, { name = 'config.ign', all = false }: ValidateOptions = {}): Validation {
  const bytes = typeof config === 'string' ? new TextEncoder().encode(config) : config;
  if (bytes.length === 0) return { report: [], fatal: { code: 'json/empty', message: 'not a config (empty)' } };
  const source: Source = { name, bytes, text: byteText(bytes) };
  const read = readJson(source);
  return 'root' in read
    ? validateTree(read.root, source, all)
    : { report: [syntaxDiagnostic(read.fault, source)], help: mistakenText(bytes, source.text)?.help };
}

function validateTree(root: SourceNode, source: Source, all: boolean): Validation {
  const ofKinds = (faults: readonly KindFault[]): Report => {
    const places = new JsonText(source.text);
    return (all ? faults : faults.slice(0, 1)).map((fault) => kindDiagnostic(fault, source, places));
  };
  const stub = decodeJson(root, source, stubShape);
  if (stub.faults.length > 0) return { report: ofKinds(stub.faults), help: mistakenTree(root, undefined)?.help };
  const named = parseSemver(text(struct(stub.config, 'ignition'), 'version') ?? '');
  if (!named) {
    const fatal: Fatal = {
      code: 'version/unparsable',
      message: "invalid config version (couldn't parse)",
      help: `versions are ${ignitionVersions.join(', ')}`,
    };
    return { report: [], fatal, help: mistakenTree(root, undefined)?.help };
  }
  const version = ignitionVersion(showSemver(named));
  if (!version) {
    const fatal: Fatal = {
      code: 'version/unsupported',
      message: 'unsupported config version',
      help: `versions are ${ignitionVersions.join(', ')}`,
    };
    return { report: [], fatal, help: mistakenTree(root, named.major)?.help };
  }
  const { kindFaults, report } = validateDocument(root, source, version);
  return {
    version: version.version,
    report: kindFaults.length > 0 ? ofKinds(kindFaults) : report.map((diagnostic) => placeMark(diagnostic, root)),
  };
}
