import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { parseSemver, showSemver } from '../grammar/semver.ts';
import type { IgnitionVersion } from '../ignition/versions.ts';
import { struct, text } from '../schema/placed.ts';
import { JsonText } from '../syntax/json/json-text.ts';
import { readJson } from '../syntax/json/read-json.ts';
import type { Origin, Source } from '../text/source.ts';
import type { Finding } from './check/rule.ts';
import type { Embedded } from './check/rules/butane/embedded-configs.ts';
import { kindDiagnostic, syntaxDiagnostic, validateDocument } from './validate-document.ts';
import { mistakenText } from './validate-mistaken.ts';

/**
 * Checks an Ignition config that a Butane config embeds. It is read as a config of the version that the Butane config makes;
 * one of another version is not looked into.
 */
export function validateEmbedded(config: string, version: IgnitionVersion, parent?: Origin): Embedded {
  const source: Source = { name: 'inline', bytes: new Uint8Array(), text: config, parent };
  const read = readJson(source);
  if ('fault' in read) {
    const help = mistakenText(source.bytes, config)?.help;
    return unparsable({ ...syntaxDiagnostic(read.fault, source), ...(help === undefined ? {} : { help }) });
  }
  const { config: decoded, kindFaults, report } = validateDocument(read.root, source, version);
  if (kindFaults[0]) return unparsable(kindDiagnostic(kindFaults[0], source, new JsonText(config)));
  const named = parseSemver(text(struct(decoded, 'ignition'), 'version') ?? '');
  if (named && showSemver(named) !== version.version) return { unparsable: false, otherVersion: true, findings: [] };
  return { unparsable: false, otherVersion: false, findings: report.map(findingOf) };
}

/** The place of what `butane check` says is that of the embedded config: only its words are handed on. */
function findingOf({ path, inCheck, ...finding }: Diagnostic): Finding {
  const words = typeof inCheck === 'object' ? { message: inCheck.message, help: inCheck.help } : inCheck;
  return { ...finding, innerPath: path, inCheck: words };
}

function unparsable({ code, severity, message, origin, help }: Finding): Embedded {
  return { unparsable: true, otherVersion: false, findings: [{ code, severity, message, origin, help, innerPath: [] }] };
}
