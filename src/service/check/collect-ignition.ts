import { type DecodedJson, decodeJson } from '../../compile/decode/decode-json.ts';
import { stubShape } from '../../compile/validate.ts';
import { examineDocument, kindDiagnostic, syntaxDiagnostic } from '../../compile/validate-document.ts';
import { type Mistaken, mistakenText, mistakenTree } from '../../compile/validate-mistaken.ts';
import type { Code } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { parseSemver, showSemver } from '../../grammar/semver.ts';
import { type IgnitionVersion, ignitionVersion, ignitionVersions } from '../../ignition/versions.ts';
import { decimalJsonModes } from '../../lint/decimal-json-modes.ts';
import { struct, text } from '../../schema/placed.ts';
import { JsonText } from '../../syntax/json/json-text.ts';
import { readJson } from '../../syntax/json/read-json.ts';
import { type SourceNode, step } from '../../syntax/source-tree.ts';
import type { Source } from '../../text/source.ts';
import { atSpan } from './at-span.ts';
import type { Collected } from './collect.ts';

/** What there is to say of an Ignition config: everything at once, and what it seems to be, where it is none. */
export function collectIgnition(source: Source): Collected {
  const { bytes, text: config } = source;
  if (bytes.length === 0) return { reports: [[atSpan('json/empty', 'not a config (empty)', { start: 0, end: 0 }, source)]] };
  const read = readJson(source);
  if ('fault' in read) {
    const mistaken = mistakenText(bytes, config);
    return { reports: [[mistaken ? ofMistaken(mistaken, source, undefined) : syntaxDiagnostic(read.fault, source)]] };
  }
  const { root } = read;
  const version = versionOf(root, source);
  if ('found' in version) return { reports: [version.found], root };
  const { decoded, report } = examineDocument(root, source, version);
  return { reports: [kindsOf(decoded, source), report, decimalJsonModes(decoded.config, version.shape)], root };
}

/** The version of the spec that a config names, or why there is none. */
function versionOf(root: SourceNode, source: Source): IgnitionVersion | { readonly found: readonly Diagnostic[] } {
  const stub = decodeJson(root, source, stubShape);
  const ignition = step(root, 'ignition');
  const place = (ignition && step(ignition, 'version')) ?? ignition;
  const named = parseSemver(text(struct(stub.config, 'ignition'), 'version') ?? '');
  const version = named && ignitionVersion(showSemver(named));
  if (version && stub.faults.length === 0) return version;
  const mistaken = mistakenTree(root, named?.major);
  if (mistaken) return { found: [ofMistaken(mistaken, source, place)] };
  if (stub.faults.length > 0) return { found: kindsOf(stub, source) };
  const [code, message]: [Code, string] = named
    ? ['version/unsupported', 'unsupported config version']
    : ['version/unparsable', "invalid config version (couldn't parse)"];
  const found = atSpan(code, message, place?.span ?? { start: 0, end: 0 }, source);
  return { found: [{ ...found, help: `versions are ${ignitionVersions.join(', ')}` }] };
}

function kindsOf({ faults }: DecodedJson, source: Source): Diagnostic[] {
  const places = new JsonText(source.text);
  return faults.map((fault) => kindDiagnostic(fault, source, places));
}

function ofMistaken({ code, help }: Mistaken, source: Source, at: SourceNode | undefined): Diagnostic {
  return { ...atSpan(code, 'not an Ignition config', at?.span ?? { start: 0, end: 0 }, source), help };
}
