import { type Struct, struct, structs, text } from '../schema/placed.ts';
import type { Path } from '../text/path.ts';

/** Links that start a unit: the default target, and what another unit wants or requires. */
const STARTING = /^\/(?:etc|usr\/lib)\/systemd\/system\/(?:default\.target|[^/]+\.(?:wants|requires|upholds)\/[^/]+)$/;
/** Units that start a service of the same name. */
const ACTIVATING = ['.timer', '.socket', '.path'];

/** The help for a unit without an [Install] section that something else in the config starts; undefined if nothing does. */
export function adviceOnInstall(path: Path, config: Struct): string | undefined {
  const units = structs(struct(config, 'systemd'), 'units');
  const index = path.find((step) => typeof step === 'number');
  const unit = index === undefined ? undefined : units[index];
  const name = unit && text(unit, 'name');
  if (name === undefined) return undefined;
  const links = structs(struct(config, 'storage'), 'links');
  const link = links.find((one) => STARTING.test(text(one, 'path') ?? '') && (text(one, 'target') ?? '').split('/').at(-1) === name);
  if (link) return `remove \`enabled\`: the link ${text(link, 'path')} starts it`;
  const names = units.map((one) => text(one, 'name') ?? '');
  const activator = names.find((other) =>
    ACTIVATING.some((kind) => other.endsWith(kind) && `${other.slice(0, -kind.length)}.service` === name),
  );
  return activator && `remove \`enabled\`: ${activator} starts it`;
}
