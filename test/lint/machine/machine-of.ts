import { EXAMPLE_DIR, exampleFiles } from '../../../scripts/generate/example-files.ts';
import { ignitionPhases } from '../../../src/compile/ignition-phases.ts';
import { phases } from '../../../src/compile/phases.ts';
import { readHeader } from '../../../src/compile/read-header.ts';
import { type Machine, machineOf } from '../../../src/lint/machine/machine.ts';
import { RecordedContents } from '../../../src/service/check/recorded-contents.ts';
import { sourceOf } from '../../source-of.ts';

/** What the machine gets from a Butane config. `files`: local files, by their paths below the files directory /example. */
export function machineFrom(text: string, files: Readonly<Record<string, string>> = {}): Machine {
  const source = sourceOf(text);
  const recorded = new RecordedContents({ dir: EXAMPLE_DIR, host: exampleFiles(files) });
  const { root, spec, config, document } = [...phases(source, { readHeader, files: recorded.files, encode: recorded.encode })].at(-1)!;
  const trees = new Map(root && [[source, root]]);
  return machineOf({
    ...recorded,
    main: source,
    trees,
    filesDir: EXAMPLE_DIR,
    spec,
    config,
    ignition: spec!.ignition,
    document: document!,
  });
}

/** What the machine gets from an Ignition config. */
export function machineFromIgnition(text: string): Machine {
  const source = sourceOf(text, 'config.ign');
  const { root, version, config } = [...ignitionPhases(source)].at(-1)!;
  const { encoded, localSource } = new RecordedContents(undefined);
  const trees = new Map(root && [[source, root]]);
  return machineOf({ main: source, trees, encoded, localSource, filesDir: undefined, ignition: version!, document: config! });
}
