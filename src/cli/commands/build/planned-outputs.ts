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
 * The paths of the outputs of a run. The header of a config determines whether its output is a `.ign` or a `.yaml` file; it is only read
 * if a config refers to one of the two.
 */
export class PlannedOutputs {
  readonly #real = new RealPaths();
  readonly #configs = new Map<string, string[]>();
  readonly #folders = new Set<string>();
  readonly #kinds = new Map<string, OutputKind>();

  /**
   * @param stems the path of each config's output, without the extension
   * @param raw true if outputs are never wrapped in a MachineConfig
   */
  constructor(
    readonly stems: ReadonlyMap<string, string>,
    readonly raw: boolean,
  ) {
    for (const [config, stem] of stems) {
      for (const extension of ['.ign', '.yaml']) {
        const output = this.#real.place(`${stem}${extension}`);
        this.#configs.set(output, [...(this.#configs.get(output) ?? []), config]);
      }
      for (let folder = dirname(this.#real.place(stem)); !this.#folders.has(folder); folder = dirname(folder)) this.#folders.add(folder);
    }
  }

  /** The config whose output is the file that a path leads to; undefined if there is none. */
  makerOf(path: string): string | undefined {
    return this.#makerAt(this.#real.of(path));
  }

  /** Like `makerOf`, but a link to an output does not count as the output. */
  makerOfEntry(path: string): string | undefined {
    return this.#makerAt(this.#real.place(path));
  }

  /** True if an output will be somewhere below a folder. */
  isOnTheWay(folder: string): boolean {
    return this.#folders.has(this.#real.place(folder));
  }

  #makerAt(output: string): string | undefined {
    return this.#configs.get(output)?.find((config) => {
      const kind = this.#kindOf(config);
      return kind === undefined || output.endsWith(kind);
    });
  }

  #kindOf(config: string): OutputKind {
    if (!this.#kinds.has(config)) this.#kinds.set(config, outputKind(config, this.raw));
    return this.#kinds.get(config);
  }
}

/** The extension of an output; undefined if the config cannot be read, so that both are possible. */
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
