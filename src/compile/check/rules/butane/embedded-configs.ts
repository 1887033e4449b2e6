import { diagnose } from '../../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../../diagnostics/diagnostic.ts';
import { text } from '../../../../schema/placed.ts';
import type { Origin } from '../../../../text/source.ts';
import type { Rule, Say } from '../../rule.ts';

/** The result of checking an embedded Ignition config. */
export interface Embedded {
  /** True if it could not be read; `findings` has the reason. */
  readonly unparsable: boolean;
  /** True if it is of another version than the outer config makes; then it was not checked. */
  readonly otherVersion: boolean;
  readonly findings: readonly Diagnostic[];
}

/** Checks an Ignition config that is written inline and that is merged into the outer config or replaces it. */
export function embeddedConfigs(validate: (config: string, parent: Origin | undefined) => Embedded): Rule {
  return {
    on: 'Resource',
    since: 'base_0_2',
    check(resource, say: Say, { where }) {
      const inline = text(resource, 'inline');
      const isOnlySource = text(resource, 'local') === undefined && text(resource, 'source') === undefined;
      if (inline === undefined || !isOnlySource || where[0] !== 'ignition' || where[1] !== 'config') return;
      const { unparsable, otherVersion, findings } = validate(inline, resource.fields.get('inline')?.origin);
      if (otherVersion) say(['version'], diagnose('embedded-config/other-version'));
      for (const finding of findings) say([], finding);
      if (unparsable) say(['inline'], diagnose('embedded-config/invalid', 'inline'));
    },
  };
}
