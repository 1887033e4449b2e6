import { textBytes } from '../../../../tree/byte-text.ts';
import { flag, int, items, type Struct, struct, text } from '../../../../tree/placed.ts';
import { error, type Rule, type Say } from '../../rule.ts';
import { pathFault } from './paths.ts';
import { SCHEMES_3_2, SCHEMES_3_4, type Schemes, urlFault } from './urls.ts';

const SLASH = error('luks/name-with-slash', 'device names cannot contain slashes');
const LONG_LABEL = error('luks/label-too-long', 'luks device labels cannot be longer than 47 characters');
const NO_DEVICE = error('luks/no-device', 'disk device is required');
const CUSTOM = error('clevis/custom-with-others', 'cannot use custom clevis config with tpm2, tang, or threshold');
const KEY_FILE = error('luks/key-file', 'invalid key-file source');
const CEX_CLEVIS = error('luks/cex-with-clevis', 'cannot use cex with clevis');
const CEX_KEY_FILE = error('luks/cex-with-key-file', 'cannot use key file with cex');

/** LUKS2 labels have room for 47 bytes and a zero. */
const LABEL_BYTES = 47;

/** Before 3.3 a custom pin was there as soon as its section was. */
export const luksBefore33: Rule = luksRule('ignition_3_2', 'ignition_3_3', SCHEMES_3_2, (clevis) => clevis.fields.has('custom'));
export const luksBefore34: Rule = luksRule('ignition_3_3', 'ignition_3_4', SCHEMES_3_2, hasPin);
export const luks: Rule = luksRule('ignition_3_4', undefined, SCHEMES_3_4, hasPin);

function luksRule(since: string, until: string | undefined, schemes: Schemes, isCustom: (clevis: Struct) => boolean): Rule {
  return {
    on: 'Luks',
    since,
    ...(until === undefined ? {} : { until }),
    check(volume, say) {
      if (text(volume, 'name')?.includes('/')) say(['name'], SLASH);
      if (textBytes(text(volume, 'label') ?? '').length > LABEL_BYTES) say(['label'], LONG_LABEL);
      checkDevice(text(volume, 'device'), say);
      const clevis = struct(volume, 'clevis');
      if (isCustom(clevis) && hasOthers(clevis)) say(['clevis'], CUSTOM);
      const key = text(struct(volume, 'keyFile'), 'source');
      // the field that upstream names here does not exist
      if (key && urlFault(key, schemes)) say(['keys'], { ...KEY_FILE, inCheck: { at: ['keyFile'] } });
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
