import { parseUrl } from '../../../../grammar/go-url.ts';
import type { PlaceLimit, PlaceLimits } from '../../../../schema/place-limit.ts';
import { exactInt, struct, structs, text } from '../../../../schema/placed.ts';
import { errorOfFact } from '../../error-of-fact.ts';
import type { Rule } from '../../rule.ts';

/*
 * What Red Hat CoreOS and the Machine Config Operator would refuse in the finished document, whichever sugar made it.
 * What they refuse by field name alone is forbidden in the spec's own table; these are limits of values.
 */

/** The rules for the limits of a version, in the order of the report. */
export function machineConfigRules(limits: PlaceLimits): readonly Rule[] {
  return [
    ...(limits['storage.filesystems.format']?.refused ?? []).map(filesystemFormat),
    files(limits['storage.files.contents.source'], limits['storage.files.mode']),
    users(limits['passwd.users.name']),
  ];
}

function filesystemFormat(refusal: NonNullable<PlaceLimit['refused']>[number]): Rule {
  return {
    on: 'Config',
    check(config, say) {
      for (const [i, fs] of structs(struct(config, 'storage'), 'filesystems').entries()) {
        if (text(fs, 'format') === refusal.value) say(['storage', 'filesystems', i, 'format'], errorOfFact(refusal));
      }
    },
  };
}

/** Contents and modes, file by file. */
function files({ scheme }: PlaceLimit = {}, { bits }: PlaceLimit = {}): Rule {
  return {
    on: 'Config',
    check(config, say) {
      for (const [i, file] of structs(struct(config, 'storage'), 'files').entries()) {
        const source = text(struct(file, 'contents'), 'source');
        const url = source === undefined ? undefined : parseUrl(source);
        if (scheme && url && url.scheme !== scheme.name) {
          say(['storage', 'files', i, 'contents', 'source'], errorOfFact(scheme));
        }
        const mode = exactInt(file, 'mode');
        if (bits && mode !== undefined && (mode & ~BigInt(bits.mask)) !== 0n) {
          say(['storage', 'files', i, 'mode'], errorOfFact(bits));
        }
      }
    },
  };
}

/** Other users are not the operator's to manage. */
function users({ only }: PlaceLimit = {}): Rule {
  return {
    on: 'Config',
    check(config, say) {
      for (const [i, user] of structs(struct(config, 'passwd'), 'users').entries()) {
        if (only && text(user, 'name') !== only.value) say(['passwd', 'users', i, 'name'], errorOfFact(only));
      }
    },
  };
}
