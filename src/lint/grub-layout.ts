import { inConfig } from '../compile/check/locate.ts';
import type { Rule } from '../compile/check/rule.ts';
import { runRules } from '../compile/check/run.ts';
import { diagnose } from '../diagnostics/diagnose.ts';
import { struct, structs, text } from '../schema/placed.ts';
import type { Lint } from './lint.ts';

/**
 * Architectures whose boot loader takes no password. Source: coreos/fedora-coreos-config, `coreos-post-ignition-checks.sh`, which ends
 * the first boot there.
 */
const WITHOUT_PASSWORDS = /^(?:s390x|ppc64le)(?=-|$)/;

const rule: Rule = {
  on: 'Config',
  check(config, say) {
    const [architecture] = WITHOUT_PASSWORDS.exec(text(struct(config, 'boot_device'), 'layout') ?? '') ?? [];
    if (architecture === undefined || structs(struct(config, 'grub'), 'users').length === 0) return;
    say(['grub', 'users'], diagnose('grub/no-passwords', { architecture }));
  },
};

/** Passwords of the boot loader for machines whose boot loader takes none. */
export const grubLayout: Lint = ({ config, spec }) => runRules([rule], config, spec.shape, inConfig);
