import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { parseSemver, showSemver } from '../grammar/semver.ts';
import type { IgnitionVersion } from '../ignition/versions.ts';
import { struct, text } from '../schema/placed.ts';
import type { Origin, Source } from '../text/source.ts';
import type { Embedded } from './check/rules/butane/embedded-configs.ts';
import { ignitionPhases } from './ignition-phases.ts';

/**
 * Checks an Ignition config that a Butane config embeds. It is read as a config of the Ignition version that the Butane config makes.
 * A config of another version is not checked.
 */
export function validateEmbedded(config: string, version: IgnitionVersion, parent?: Origin): Embedded {
  const source: Source = { name: 'inline', bytes: new Uint8Array(), text: config, parent };
  for (const { name, report, mistaken, config: decoded } of ignitionPhases(source, version)) {
    const [first] = report;
    if (name !== 'rules' && first) return unparsable(mistaken ? { ...first, help: mistaken.help } : first);
    const named = decoded && parseSemver(text(struct(decoded, 'ignition'), 'version') ?? '');
    if (named && showSemver(named) !== version.version) return { unparsable: false, otherVersion: true, findings: [] };
    if (name === 'rules') return { unparsable: false, otherVersion: false, findings: report.map(withWordsOnly) };
  }
  throw new Error('validate-embedded: the phases end without a report of the rules and without an error');
}

/**
 * Upstream resolves the path of an embedded diagnostic in the outer config. So only the texts of `inCheck` are kept: its path and
 * location are those of the embedded config.
 */
function withWordsOnly({ inCheck, mark: _, ofKey: __, ...diagnostic }: Diagnostic): Diagnostic {
  const words = typeof inCheck === 'object' ? { message: inCheck.message, help: inCheck.help } : inCheck;
  return { ...diagnostic, inCheck: words };
}

function unparsable({ code, severity, message, location, help }: Diagnostic): Embedded {
  return { unparsable: true, otherVersion: false, findings: [{ code, severity, message, location, help, path: [] }] };
}
