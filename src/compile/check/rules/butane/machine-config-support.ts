import { diagnoseFinding } from '../../../../diagnostics/diagnose.ts';
import { parseUrl } from '../../../../grammar/go-url.ts';
import type { PlaceLimit, PlaceLimits } from '../../../../schema/place-limit.ts';
import { exactInt, struct, structs, text } from '../../../../schema/placed.ts';
import type { Rule } from '../../rule.ts';

/*
 * Values in the finished document that Red Hat CoreOS or the Machine Config Operator refuse, whether the user or a sugar wrote them.
 * Fields that they refuse whatever the value are in `forbids` of the spec.
 */

/** The rules for the limits of a version. Their order is the order of the report. */
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
        if (text(fs, 'format') === refusal.value) say(['storage', 'filesystems', i, 'format'], diagnoseFinding(refusal));
      }
    },
  };
}

/** The contents and the mode of each file, one file after the other. */
function files({ scheme }: PlaceLimit = {}, { bits }: PlaceLimit = {}): Rule {
  return {
    on: 'Config',
    check(config, say) {
      for (const [i, file] of structs(struct(config, 'storage'), 'files').entries()) {
        const source = text(struct(file, 'contents'), 'source');
        const url = source === undefined ? undefined : parseUrl(source);
        if (scheme && url && url.scheme !== scheme.name) {
          say(['storage', 'files', i, 'contents', 'source'], diagnoseFinding(scheme));
        }
        const mode = exactInt(file, 'mode');
        if (bits && mode !== undefined && (mode & ~BigInt(bits.mask)) !== 0n) {
          say(['storage', 'files', i, 'mode'], diagnoseFinding(bits));
        }
      }
    },
  };
}

/** The operator manages one user only. */
function users({ only }: PlaceLimit = {}): Rule {
  return {
    on: 'Config',
    check(config, say) {
      for (const [i, user] of structs(struct(config, 'passwd'), 'users').entries()) {
        if (only && text(user, 'name') !== only.value) say(['passwd', 'users', i, 'name'], diagnoseFinding(only));
      }
    },
  };
}
