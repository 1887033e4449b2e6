import { type Struct, struct, structs, text } from '../schema/placed.ts';
import { once } from '../text/once.ts';
import type { Path } from '../text/path.ts';

/** Links that start a unit: the default target, and what another unit wants or requires. */
const STARTING = /^\/(?:etc|usr\/lib)\/systemd\/system\/(?:default\.target|[^/]+\.(?:wants|requires|upholds)\/[^/]+)$/;
/** Units that start a service of the same name. */
const ACTIVATING = /\.(?:timer|socket|path)$/;

/**
 * The help for a unit without an [Install] section that something else in the config starts; undefined if nothing does.
 *
 * @param known results of previous calls for the same config: each unit of it may lack the section
 */
export function adviceOnInstall(path: Path, config: Struct, known: Map<string, unknown> | undefined): string | undefined {
  const units = structs(struct(config, 'systemd'), 'units');
  const index = path.find((step) => typeof step === 'number');
  const unit = index === undefined ? undefined : units[index];
  const name = unit && text(unit, 'name');
  if (name === undefined) return undefined;
  const starter = once(known, 'starters of units', () => startersOf(config)).get(name);
  return starter && `remove \`enabled\`: ${starter} starts it`;
}

/** What starts a unit, by its name: a link before another unit, and the first of several. */
function startersOf(config: Struct): ReadonlyMap<string, string> {
  const starters = new Map<string, string>();
  const add = (name: string, starter: string): void => {
    if (!starters.has(name)) starters.set(name, starter);
  };
  for (const link of structs(struct(config, 'storage'), 'links')) {
    const path = text(link, 'path') ?? '';
    if (STARTING.test(path)) add((text(link, 'target') ?? '').split('/').at(-1)!, `the link ${path}`);
  }
  for (const unit of structs(struct(config, 'systemd'), 'units')) {
    const name = text(unit, 'name') ?? '';
    if (ACTIVATING.test(name)) add(name.replace(ACTIVATING, '.service'), name);
  }
  return starters;
}
