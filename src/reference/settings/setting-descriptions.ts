import { automountSettings, mountSettings, pathSettings, socketSettings, swapSettings, timerSettings } from './other-settings.ts';
import { quadletSettings } from './quadlet-settings.ts';
import { processSettings, rareServiceSettings, serviceSettings } from './service-settings.ts';
import { installSettings, unitSettings } from './unit-settings.ts';

type Descriptions = Readonly<Record<string, string>>;

/** The tables of a section; a section has the settings of all its tables. */
const tables: Readonly<Record<string, readonly Descriptions[]>> = {
  Unit: [unitSettings],
  Install: [installSettings],
  Service: [serviceSettings, processSettings, rareServiceSettings],
  Timer: [timerSettings],
  Socket: [socketSettings, processSettings],
  Mount: [mountSettings, processSettings],
  Automount: [automountSettings],
  Swap: [swapSettings, processSettings],
  Path: [pathSettings],
  Slice: [processSettings],
  Scope: [processSettings],
};

/** What a setting of a unit file or a quadlet means, in Markdown; undefined if nothing is written about it. */
export function settingDescription(section: string, key: string): string | undefined {
  const table = tablesOf(section).find((candidate) => Object.hasOwn(candidate, key));
  return table?.[key];
}

/** The settings of a section that are described, the most usual first. */
export function usualSettings(section: string): readonly string[] {
  return tablesOf(section).flatMap((table) => Object.keys(table));
}

function tablesOf(section: string): readonly Descriptions[] {
  if (Object.hasOwn(quadletSettings, section)) return [quadletSettings[section]!];
  return Object.hasOwn(tables, section) ? tables[section]! : [];
}
