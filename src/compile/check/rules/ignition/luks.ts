import { error } from '../../../../diagnostics/make.ts';
import { LUKS_LABEL_BYTES } from '../../../../ignition/values.ts';
import type { LayerRange } from '../../../../schema/layer-range.ts';
import { flag, int, items, type Struct, struct, text } from '../../../../schema/placed.ts';
import { textBytes } from '../../../../text/byte-text.ts';
import type { Rule, Say } from '../../rule.ts';
import { pathFault } from './paths.ts';
import { schemesOf, urlFault } from './urls.ts';

const SLASH = error('luks/name-with-slash', 'device names cannot contain slashes');
const LONG_LABEL = error('luks/label-too-long', `luks device labels cannot be longer than ${LUKS_LABEL_BYTES} characters`);
const NO_DEVICE = error('luks/no-device', 'disk device is required');
const CUSTOM = error('clevis/custom-with-others', 'cannot use custom clevis config with tpm2, tang, or threshold');
const KEY_FILE = error('luks/key-file', 'invalid key-file source');
const CEX_CLEVIS = error('luks/cex-with-clevis', 'cannot use cex with clevis');
const CEX_KEY_FILE = error('luks/cex-with-key-file', 'cannot use key file with cex');

/** Before 3.3 a custom pin was there as soon as its section was. */
export const luksBefore33: Rule = luksRule({ until: 'ignition_3_3' }, (clevis) => clevis.fields.has('custom'));
export const luks: Rule = luksRule({ since: 'ignition_3_3' }, hasPin);

function luksRule(range: LayerRange, isCustom: (clevis: Struct) => boolean): Rule {
  return {
    on: 'Luks',
    ...range,
    check(volume, say, { shape }) {
      if (text(volume, 'name')?.includes('/')) say(['name'], SLASH);
      if (textBytes(text(volume, 'label') ?? '').length > LUKS_LABEL_BYTES) say(['label'], LONG_LABEL);
      checkDevice(text(volume, 'device'), say);
      const clevis = struct(volume, 'clevis');
      if (isCustom(clevis) && hasOthers(clevis)) say(['clevis'], CUSTOM);
      const key = text(struct(volume, 'keyFile'), 'source');
      // the field that upstream names here does not exist
      if (key && urlFault(key, schemesOf(shape))) say(['keys'], { ...KEY_FILE, inCheck: { path: ['keyFile'] } });
      if (!flag(struct(volume, 'cex'), 'enabled')) return;
      if (hasPin(clevis) || hasOthers(clevis)) say(['cex'], CEX_CLEVIS);
      if (key) say(['cex'], CEX_KEY_FILE);
    },
  };
}

function checkDevice(device: string | undefined, say: Say): void {
  const fault = device ? pathFault(device) : NO_DEVICE;
  if (fault) say(['device'], fault);
}

function hasPin(clevis: Struct): boolean {
  return (text(struct(clevis, 'custom'), 'pin') ?? '') !== '';
}

function hasOthers(clevis: Struct): boolean {
  return items(clevis, 'tang').length > 0 || flag(clevis, 'tpm2') === true || (int(clevis, 'threshold') ?? 0) !== 0;
}
