import { error } from '../../../../diagnostics/make.ts';
import { parseSemver, showSemver } from '../../../../grammar/semver.ts';
import { text } from '../../../../schema/placed.ts';
import type { Rule } from '../../rule.ts';

const UNPARSABLE = error('version/unparsable', "invalid config version (couldn't parse)");
const UNSUPPORTED = error('version/unsupported', 'unsupported config version');

/** A config names the version that it is read as. */
export function versionRule(version: string): Rule {
  return {
    on: 'Ignition',
    check(ignition, say) {
      const named = parseSemver(text(ignition, 'version') ?? '');
      if (!named) say(['version'], UNPARSABLE);
      else if (showSemver(named) !== version) say(['version'], UNSUPPORTED);
    },
  };
}
