import type { MachineNode } from '../lint/machine/nodes.ts';

const PRESET = /^\/(?:etc|usr\/local\/lib)\/systemd\/system-preset\/([^/]+\.preset)$/;

/** What the preset files of a config say of a unit. */
export interface Preset {
  readonly enables: boolean;
  readonly file: string;
}

/**
 * Reads the preset files of a config (systemd.preset(5)): of all lines, in the order of the names of files, the first one counts that
 * matches a unit. Patterns with brackets are left out.
 */
export function presetsOf(nodes: readonly MachineNode[]): (unit: string) => Preset | undefined {
  const files = nodes
    .flatMap((node) => {
      const name = node.kind === 'file' ? PRESET.exec(node.path)?.[1] : undefined;
      return name === undefined ? [] : [{ name, path: node.writtenPath, text: node.contents()?.text ?? '' }];
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const lines = files.flatMap(({ path, text }) =>
    [...text.matchAll(/^[ \t]*(enable|disable)[ \t]+([^\s[\]]+)/gm)].map(([, verb, pattern]) => ({
      enables: verb === 'enable',
      file: path,
      matches: patternOf(pattern!),
    })),
  );
  return (unit) => lines.find(({ matches }) => matches.test(unit));
}

function patternOf(glob: string): RegExp {
  const escaped = glob
    .replace(/[.+^${}()|\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.');
  return new RegExp(`^${escaped}$`);
}
