import { diagnose } from '../../../../diagnostics/diagnose.ts';
import { clevisPins } from '../../../../ignition/values.ts';
import { flag, text } from '../../../../schema/placed.ts';
import type { Rule } from '../../rule.ts';

const PINS = clevisPins.map(({ value }) => value);

/** Before 3.3, `pin` and `config` are always set, to an empty text if the config does not have them. */
export const customBefore33: Rule = {
  on: 'ClevisCustom',
  until: 'ignition_3_3',
  check(custom, say) {
    const [pin, config] = [text(custom, 'pin') ?? '', text(custom, 'config') ?? ''];
    if (pin === '' && config === '') return;
    if (!PINS.includes(pin)) say(['pin'], diagnose('clevis/pin', { allowed: PINS }));
    if (config === '') say(['config'], diagnose('clevis/no-config'));
  },
};

export const customBefore36: Rule = customRule('ignition_3_3', 'ignition_3_6', PINS);
/** From 3.6 any pin may be named. */
export const custom: Rule = customRule('ignition_3_6', undefined, undefined);

function customRule(since: string, until: string | undefined, pins: readonly string[] | undefined): Rule {
  return {
    on: 'ClevisCustom',
    since,
    ...(until === undefined ? {} : { until }),
    check(of, say) {
      const [pin, config] = [text(of, 'pin'), text(of, 'config')];
      if (!pin && !config && !flag(of, 'needsNetwork')) return;
      if (!pin) say(['pin'], diagnose('clevis/no-pin'));
      else if (pins && !pins.includes(pin)) say(['pin'], diagnose('clevis/pin', { allowed: pins }));
      if (!config) say(['config'], diagnose('clevis/no-config'));
    },
  };
}
