import { diagnose } from '../../../../diagnostics/diagnose.ts';
import { parseSemver, showSemver } from '../../../../grammar/semver.ts';
import { text } from '../../../../schema/placed.ts';
import type { Rule } from '../../rule.ts';

/** A config names the version that it is read as. */
export function versionRule(version: string): Rule {
  return {
    on: 'Ignition',
    check(ignition, say) {
      const named = parseSemver(text(ignition, 'version') ?? '');
      if (!named) say(['version'], diagnose('version/unparsable'));
      else if (showSemver(named) !== version) say(['version'], diagnose('version/unsupported'));
    },
  };
}
