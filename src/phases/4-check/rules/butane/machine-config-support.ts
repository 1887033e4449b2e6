import { exactInt, struct, structs, text } from '../../../../tree/placed.ts';
import { parseUrl } from '../../grammar/go-url.ts';
import { error, type Rule } from '../../rule.ts';

/*
 * What Red Hat CoreOS and the Machine Config Operator would refuse in the finished document, whichever sugar made it.
 * What they refuse by field name alone is forbidden in the spec's own table.
 */

const BTRFS = error('machine-config/btrfs', 'btrfs is not supported in this spec version');
const NO_FORMAT = error('machine-config/format-none', 'format "none" is not supported in this spec version');
const SCHEME = error('machine-config/file-scheme', 'file contents source must be data URL in this spec version');
const SPECIAL_MODE = error('machine-config/special-mode', 'special mode bits are not supported in this spec version');
const USER_NAME = error('machine-config/user-name', 'users other than "core" are not supported in this spec version');

/** RHCOS ships no mkfs.btrfs. */
export const btrfs: Rule = filesystemFormat('openshift_4_8', 'btrfs', BTRFS);
export const formatNone: Rule = filesystemFormat('openshift_4_14', 'none', NO_FORMAT);

function filesystemFormat(since: string, format: string, finding: typeof BTRFS): Rule {
  return {
    on: 'Config',
    since,
    check(config, say) {
      for (const [i, fs] of structs(struct(config, 'storage'), 'filesystems').entries()) {
        if (text(fs, 'format') === format) say(['storage', 'filesystems', i, 'format'], finding);
      }
    },
  };
}

/** Contents come in data URLs; set-uid and its kin are refused from 4.10. */
export const fileSchemes: Rule = files('openshift_4_8', 'openshift_4_10', false);
export const fileSchemesAndModes: Rule = files('openshift_4_10', undefined, true);

function files(since: string, until: string | undefined, modes: boolean): Rule {
  return {
    on: 'Config',
    since,
    ...(until === undefined ? {} : { until }),
    check(config, say) {
      for (const [i, file] of structs(struct(config, 'storage'), 'files').entries()) {
        const source = text(struct(file, 'contents'), 'source');
        const url = source === undefined ? undefined : parseUrl(source);
        if (url && url.scheme !== 'data') say(['storage', 'files', i, 'contents', 'source'], SCHEME);
        const mode = exactInt(file, 'mode');
        if (modes && mode !== undefined && (mode & ~0o777n) !== 0n) say(['storage', 'files', i, 'mode'], SPECIAL_MODE);
      }
    },
  };
}

/** Other users are not the operator's to manage. */
export const coreOnly: Rule = {
  on: 'Config',
  since: 'openshift_4_8',
  check(config, say) {
    for (const [i, user] of structs(struct(config, 'passwd'), 'users').entries()) {
      if (text(user, 'name') !== 'core') say(['passwd', 'users', i, 'name'], USER_NAME);
    }
  },
};
