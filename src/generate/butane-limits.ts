import { holds, type LayerRange } from '../phases/4-check/rule.ts';
import { layouts, layoutsBefore16 } from '../phases/4-check/rules/butane/boot-device.ts';
import { kernelTypes } from '../phases/4-check/rules/butane/machine-config.ts';
import { quadletExtensions } from '../phases/4-check/rules/butane/quadlets.ts';
import { formatsBefore33 } from '../phases/4-check/rules/ignition/filesystems.ts';
import { snake } from '../spec/derive.ts';
import { limitWords } from './limit-words.ts';
import { limitedFields, valueLimits } from './value-limits.ts';

/** What a schema of Butane can say about the value of one field. */
export interface ButaneLimit {
  /** The only values there are: those to suggest, and the others. */
  readonly choice?: { readonly suggested: readonly unknown[]; readonly others: readonly unknown[] };
  /** Keywords for a text or a number. */
  readonly keywords?: Readonly<Record<string, unknown>>;
  /** What is expected, where the value is something else. */
  readonly message?: string;
}

/** The values of a field in the versions that are built on layer `since` and not on layer `until`. */
interface Values extends LayerRange {
  readonly suggested: readonly string[];
  readonly others?: readonly string[];
  readonly reason?: string;
}

const formatsOfMachineConfigs = formatsBefore33.filter((format) => format !== 'btrfs');
const NO_BTRFS = 'btrfs is not supported in this spec version';
const NO_NONE = 'btrfs and none are not supported in this spec version';

/** What Butane's own rules say, by field or by its path: of those that hold, the last one counts. */
const values: Readonly<Record<string, readonly Values[]>> = {
  'BootDevice.layout': [
    { until: 'fcos_1_6', suggested: layoutsBefore16 },
    { since: 'fcos_1_6', suggested: layouts },
  ],
  'ClevisCustom.pin': [{ until: 'ignition_3_6', suggested: ['tpm2', 'tang', 'sss'], others: [''] }],
  'Filesystem.format': [
    { since: 'openshift_4_8', until: 'ignition_3_3', suggested: formatsOfMachineConfigs, others: [''], reason: NO_BTRFS },
    { since: 'openshift_4_14', suggested: formatsOfMachineConfigs, others: [''], reason: NO_NONE },
  ],
  'OpenShift.kernel_type': [{ suggested: kernelTypes, others: [''] }],
  'PasswdUser.name': [
    { since: 'openshift_4_8', suggested: ['core'], reason: 'users other than "core" are not supported in this spec version' },
  ],
};

/** The same for texts with a form. */
const forms: Readonly<Record<string, { readonly since?: string; readonly pattern: string; readonly message: string }>> = {
  'Quadlet.name': {
    pattern: `\\.(${quadletExtensions.map((extension) => extension.slice(1)).join('|')})$`,
    message: 'the name of a quadlet is expected, which ends in .container, .volume, .network, .kube, .image, .build, .pod or .artifact',
  },
  'storage.files.contents.source': {
    since: 'openshift_4_8',
    pattern: '^[dD][aA][tT][aA]:',
    message: 'file contents source must be data URL in this spec version',
  },
};

/** Paths of fields that Ignition does not come to see as what they are: drop-ins of quadlets are files to it. */
const unseen: ReadonlySet<string> = new Set(['systemd.quadlets.dropins.name']);

/** What holds for a field of a type that stands at a path of the config, in a version with these layers. */
export function butaneLimit(type: string, field: string, path: string, layers: readonly string[]): ButaneLimit {
  if (unseen.has(path)) return {};
  const own = values[`${type}.${field}`]?.findLast((of) => holds(of, layers));
  if (own) return choiceOf(own.suggested, own.others ?? [], own.reason);
  const form = [forms[path], forms[`${type}.${field}`]].find((of) => of && holds(of, layers));
  if (form) return { keywords: { pattern: form.pattern }, message: form.message };

  const name = limitedFields().find((limited) => limited.startsWith(`${type}.`) && snake(limited.slice(type.length + 1)) === field);
  if (name === undefined) return {};
  // editors read `0644` as 644, which no maximum of modes can tell from a mode that is too big
  const { enum: choices, maximum: _, ...keywords } = valueLimits(type, name.slice(type.length + 1), layers);
  const message = limitWords[name];
  if (choices === undefined) return { keywords, ...(message === undefined ? {} : { message }) };
  const [suggested, others] = [(choices as string[]).filter(isSuggested), (choices as string[]).filter((value) => !isSuggested(value))];
  return choiceOf(suggested, others);
}

function choiceOf(suggested: readonly string[], others: readonly string[], reason?: string): ButaneLimit {
  const message = reason === undefined ? `must be one of: ${suggested.join(', ')}` : `must be one of: ${suggested.join(', ')}; ${reason}`;
  // `level: 1` is the text "1" to Butane, and a number to an editor
  const numbers = others.filter((value) => /^\d+$/.test(value)).map(Number);
  return { choice: { suggested, others: [...others, ...numbers] }, message };
}

/** Empty texts and numbers of RAID levels are accepted; nobody should be led to write them. */
function isSuggested(value: string): boolean {
  return /^\D/.test(value);
}
