import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { decodeConfig } from '../../../compile/decode/decode-config.ts';
import { text } from '../../../schema/placed.ts';
import { findSpec } from '../../../spec/find.ts';
import { headerShape } from '../../../spec/header.ts';
import { decodeText } from '../../../syntax/decode-text.ts';
import { readYaml } from '../../../syntax/yaml/read-yaml.ts';
import { outputPath } from './output-paths.ts';
import { RealPaths } from './real-paths.ts';

/**
 * Where a run is going to write. A config makes a `.ign` or a `.yaml` file; which one is told by its header, and looked up
 * only when somebody asks for one of the two.
 */
export class PlannedOutputs {
  readonly #real = new RealPaths();
  readonly #configs = new Map<string, string[]>();
  readonly #folders = new Set<string>();
  readonly #kinds = new Map<string, OutputKind>();

  /**
   * @param stems the path of each config's output, without its extension
   * @param raw whether no config is wrapped in a MachineConfig
   */
  constructor(
    readonly stems: ReadonlyMap<string, string>,
    readonly raw: boolean,
  ) {
    for (const [config, stem] of stems) {
      for (const extension of ['.ign', '.yaml']) {
        const at = this.#real.place(`${stem}${extension}`);
        this.#configs.set(at, [...(this.#configs.get(at) ?? []), config]);
      }
      for (let folder = dirname(this.#real.place(stem)); !this.#folders.has(folder); folder = dirname(folder)) this.#folders.add(folder);
    }
  }

  /** The config that makes the file which a path leads to; undefined where none does. */
  makerOf(path: string): string | undefined {
    return this.#makerAt(this.#real.of(path));
  }

  /** The same for a name in a folder: a link to an output is none. */
  makerOfEntry(path: string): string | undefined {
    return this.#makerAt(this.#real.place(path));
  }

  /** Whether an output is going to stand somewhere below a folder. */
  isOnTheWay(folder: string): boolean {
    return this.#folders.has(this.#real.place(folder));
  }

  #makerAt(at: string): string | undefined {
    return this.#configs.get(at)?.find((config) => {
      const kind = this.#kindOf(config);
      return kind === undefined || at.endsWith(kind);
    });
  }

  #kindOf(config: string): OutputKind {
    if (!this.#kinds.has(config)) this.#kinds.set(config, outputKind(config, this.raw));
    return this.#kinds.get(config);
  }
}

/** The extension of an output; undefined for a config that cannot be read, which may be meant to make either. */
type OutputKind = '.ign' | '.yaml' | undefined;

function outputKind(config: string, raw: boolean): OutputKind {
  if (raw) return '.ign';
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(config);
  } catch {
    return undefined;
  }
  const source = decodeText(bytes, config);
  if ('message' in source) return undefined;
  const { root } = readYaml(source);
  const { config: header } = decodeConfig(root, source, headerShape);
  const spec = findSpec(text(header, 'variant') ?? '', text(header, 'version') ?? '');
  if ('message' in spec) return undefined;
  return outputPath('', spec.machineConfig ? '' : '{') as OutputKind;
}
