import type { Diagnostic } from '../../../../diagnostics/diagnostic.ts';
import { error, warning } from '../../../../diagnostics/make.ts';
import { text } from '../../../../schema/placed.ts';
import type { Origin } from '../../../../text/source.ts';
import type { Rule, Say } from '../../rule.ts';

const INVALID = error('embedded-config/invalid', 'config is not valid');
const OTHER_VERSION = warning(
  'embedded-config/other-version',
  'skipping validation for the merge/replace ignition config due to an unkown version',
);

/** What is known of an embedded Ignition config. `unparsable`: it could not be read, and `findings` say why. */
export interface Embedded {
  readonly unparsable: boolean;
  readonly otherVersion: boolean;
  readonly findings: readonly Diagnostic[];
}

/** An Ignition config that is written inline to be merged or to replace this one is checked as one. */
export function embeddedConfigs(validate: (config: string, parent: Origin | undefined) => Embedded): Rule {
  return {
    on: 'Resource',
    since: 'base_0_2',
    check(resource, say: Say, { where }) {
      const inline = text(resource, 'inline');
      const alone = text(resource, 'local') === undefined && text(resource, 'source') === undefined;
      if (inline === undefined || !alone || where[0] !== 'ignition' || where[1] !== 'config') return;
      const { unparsable, otherVersion, findings } = validate(inline, resource.fields.get('inline')?.origin);
      if (otherVersion) say(['version'], OTHER_VERSION);
      for (const finding of findings) say([], finding);
      if (unparsable) say(['inline'], INVALID);
    },
  };
}
