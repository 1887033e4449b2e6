import { diagnose } from '../../../../diagnostics/diagnose.ts';
import { LUKS_LABEL_BYTES } from '../../../../ignition/values.ts';
import type { LayerRange } from '../../../../schema/layer-range.ts';
import { flag, int, items, type Struct, struct, text } from '../../../../schema/placed.ts';
import { textBytes } from '../../../../text/byte-text.ts';
import type { Rule, Say } from '../../rule.ts';
import { pathFault } from './paths.ts';
import { schemesOf, urlFault } from './urls.ts';

/** Before 3.3 the section `custom` counts as a custom pin, even if it names none. */
export const luksBefore33: Rule = luksRule({ until: 'ignition_3_3' }, (clevis) => clevis.fields.has('custom'));
export const luks: Rule = luksRule({ since: 'ignition_3_3' }, hasPin);

function luksRule(range: LayerRange, isCustom: (clevis: Struct) => boolean): Rule {
  return {
    on: 'Luks',
    ...range,
    check(volume, say, { shape }) {
      if (text(volume, 'name')?.includes('/')) say(['name'], diagnose('luks/name-with-slash'));
      if (textBytes(text(volume, 'label') ?? '').length > LUKS_LABEL_BYTES)
        say(['label'], diagnose('luks/label-too-long', { limit: LUKS_LABEL_BYTES }));
      checkDevice(text(volume, 'device'), say);
      const clevis = struct(volume, 'clevis');
      if (isCustom(clevis) && hasOthers(clevis)) say(['clevis'], diagnose('clevis/custom-with-others'));
      const key = text(struct(volume, 'keyFile'), 'source');
      // upstream reports a field that does not exist
      if (key && urlFault(key, schemesOf(shape))) say(['keys'], { ...diagnose('luks/key-file'), inCheck: { path: ['keyFile'] } });
      if (!flag(struct(volume, 'cex'), 'enabled')) return;
      if (hasPin(clevis) || hasOthers(clevis)) say(['cex'], diagnose('luks/cex-with-clevis'));
      if (key) say(['cex'], diagnose('luks/cex-with-key-file'));
    },
  };
}

function checkDevice(device: string | undefined, say: Say): void {
  const fault = device ? pathFault(device) : diagnose('luks/no-device');
  if (fault) say(['device'], fault);
}

function hasPin(clevis: Struct): boolean {
  return (text(struct(clevis, 'custom'), 'pin') ?? '') !== '';
}

function hasOthers(clevis: Struct): boolean {
  return items(clevis, 'tang').length > 0 || flag(clevis, 'tpm2') === true || (int(clevis, 'threshold') ?? 0) !== 0;
}
