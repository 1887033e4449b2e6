import { inConfig } from '../compile/check/locate.ts';
import type { Rule } from '../compile/check/rule.ts';
import { runRules } from '../compile/check/run.ts';
import { diagnose } from '../diagnostics/diagnose.ts';
import { flag, items, struct, text } from '../schema/placed.ts';
import type { Spec } from '../spec/spec.ts';
import type { Lint } from './lint.ts';

/** An encrypted boot device that nothing unlocks, where such a config is taken and nothing is encrypted. */
const unusedBootLuks = ({ layers }: Spec): Rule => ({
  on: 'BootDevice',
  check(boot, say) {
    const luks = struct(boot, 'luks');
    // upstream refuses a device without a method since fcos 1.7.0
    if (luks.fields.size === 0 || (layers.includes('fcos_1_7') && text(luks, 'device'))) return;
    if (items(luks, 'tang').length === 0 && !flag(luks, 'tpm2') && !flag(struct(luks, 'cex'), 'enabled'))
      say(['luks'], diagnose('boot-device/luks-unused'));
  },
});

export const bootLuks: Lint = ({ config, spec }) => runRules([unusedBootLuks(spec)], config, spec.shape, inConfig);
