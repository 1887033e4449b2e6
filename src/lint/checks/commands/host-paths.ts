import type { PlacedEntry } from '../../../syntax/unit/entries.ts';
import type { Span } from '../../../text/source.ts';
import { listOf, type Settings } from '../../machine/settings.ts';
import { commandsIn } from '../../units/command-lines.ts';

/** A path of the machine that a command mounts into a container. */
export interface HostPath {
  readonly path: string;
  readonly placed: PlacedEntry;
  readonly span: Span;
}

/** The paths that `podman run` in `ExecStart=` mounts. Docker makes them where they are missing. */
export function hostPaths(unit: Settings): HostPath[] {
  return listOf(unit, 'Service', 'ExecStart').flatMap((placed) =>
    commandsIn(placed.entry).commands.flatMap(({ program, args, prefixes }) => {
      const words = args.map(({ text }) => text);
      if (!/(?:^|\/)podman$/.test(program) || prefixes.includes('-') || !(words[0] === 'run' || words[0] === 'create')) return [];
      return args.flatMap(({ text, span }, i): HostPath[] => {
        const [all, inOne] = /^(?:-v|--volume)(?:=(.+))?$/.exec(text) ?? [];
        const next = all !== undefined && inOne === undefined ? args[i + 1] : undefined;
        const value = inOne ?? next?.text;
        const path = /^(\/[^:]*):/.exec(value ?? '')?.[1];
        return path === undefined ? [] : [{ path, placed, span: next?.span ?? span }];
      });
    }),
  );
}
