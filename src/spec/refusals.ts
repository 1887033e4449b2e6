import { snake } from './derive.ts';
import type { Spec } from './spec.ts';

/** Sugar that becomes what a variant refuses, for which it is then refused itself. */
interface Indirect {
  readonly path: string;
  /** What it becomes in the Ignition document, always. */
  readonly makes: readonly string[];
  /** True where a version makes something else of it. */
  readonly spared?: (spec: Spec) => boolean;
}

const indirect: readonly Indirect[] = [
  { path: 'boot_device.luks', makes: ['storage.luks', 'storage.filesystems'] },
  { path: 'boot_device.mirror', makes: ['storage.disks', 'storage.raid', 'storage.filesystems'] },
  { path: 'grub', makes: ['storage.files.append'], spared: ({ passes }) => passes.some(({ name }) => name === 'grub-contents') },
  { path: 'storage.filesystems.with_mount_unit', makes: ['systemd.units'] },
  { path: 'storage.trees.user', makes: ['storage.directories'] },
  { path: 'storage.trees.group', makes: ['storage.directories'] },
  { path: 'storage.trees.dir_mode', makes: ['storage.directories'] },
  { path: 'systemd.quadlets', makes: ['storage.files'] },
];

/** What a version refuses to have set, by the path in a config, and why in upstream's words. What lies below is refused with it. */
export function refusals(spec: Spec): ReadonlyMap<string, string> {
  const found = new Map(Object.entries(spec.forbids).map(([path, { message }]) => [path.split('.').map(snake).join('.'), message]));
  for (const { path, makes, spared } of indirect) {
    const reason = makes.map((made) => spec.forbids[made]).find((forbidden) => forbidden !== undefined);
    if (reason && !spared?.(spec)) found.set(path, reason.message);
  }
  return found;
}

/** Why a version refuses the field at a path, or undefined where it does not. */
export function refusalOf(refused: ReadonlyMap<string, string>, path: string): string | undefined {
  const steps = path.split('.');
  for (let length = 1; length <= steps.length; length++) {
    const reason = refused.get(steps.slice(0, length).join('.'));
    if (reason !== undefined) return reason;
  }
  return undefined;
}
