import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { decodeConfig } from '../../../compile/decode/decode-config.ts';
import { text } from '../../../schema/placed.ts';
import { isComposeHeader } from '../../../spec/compose-header.ts';
import { findSpec } from '../../../spec/find.ts';
import { headerShape } from '../../../spec/header.ts';
import { decodeText } from '../../../syntax/decode-text.ts';
import { readYamlDocuments } from '../../../syntax/yaml/read-documents.ts';
import { readYaml } from '../../../syntax/yaml/read-yaml.ts';
import { outputPath } from './output-paths.ts';
import { RealPaths } from './real-paths.ts';

/** An output of a run before it is built: the config that makes it, and the name that its path is made of. */
export interface PlannedOutput {
  readonly config: string;
  readonly name: string;
  /** Its path without the extension. */
  readonly stem: string;
}

/** Finds the outputs of a run by the paths that they will have. */
export interface OutputsOfRun {
  /** The output that is the file to which a path leads; undefined if there is none. */
  readonly makerOf: (path: string) => PlannedOutput | undefined;
  /** Like `makerOf`, but a link to an output does not count as the output. */
  readonly makerOfEntry: (path: string) => PlannedOutput | undefined;
  /** True if an output will be somewhere below a folder. */
  readonly isOnTheWay: (folder: string) => boolean;
}

/** What all outputs have in common. */
const EXTENSION = /\.(?:ign|yaml)$/;

/**
 * The paths of the outputs of a run. The header of a config determines whether its output is a `.ign` or a `.yaml` file; it is only read
 * if a config refers to one of the two.
 */
export class PlannedOutputs implements OutputsOfRun {
  readonly #real = new RealPaths();
  readonly #kinds = new Map<string, OutputKind>();
  #index: OutputIndex | undefined;

  /**
   * @param plan lists the outputs of the run. It is called once, and only if a config embeds a file that could be one of them
   * @param raw true if outputs are never wrapped in a MachineConfig
   */
  constructor(
    readonly plan: () => readonly PlannedOutput[],
    readonly raw: boolean,
  ) {}

  makerOf(path: string): PlannedOutput | undefined {
    const real = this.#real.of(path);
    return EXTENSION.test(real) ? this.#makerAt(real) : undefined;
  }

  makerOfEntry(path: string): PlannedOutput | undefined {
    return EXTENSION.test(path) ? this.#makerAt(this.#real.place(path)) : undefined;
  }

  isOnTheWay(folder: string): boolean {
    return this.#outputs().folders.has(this.#real.place(folder));
  }

  #outputs(): OutputIndex {
    this.#index ??= indexOf(this.plan(), this.#real);
    return this.#index;
  }

  #makerAt(path: string): PlannedOutput | undefined {
    return this.#outputs()
      .byPath.get(path)
      ?.find(({ config }) => {
        const kind = this.#kindOf(config);
        return kind === undefined || path.endsWith(kind);
      });
  }

  #kindOf(config: string): OutputKind {
    if (!this.#kinds.has(config)) this.#kinds.set(config, outputKind(config, this.raw));
    return this.#kinds.get(config);
  }
}

interface OutputIndex {
  /** The outputs that may be at a path. Whether an output is JSON or YAML is not known yet. */
  readonly byPath: ReadonlyMap<string, readonly PlannedOutput[]>;
  /** All folders that contain an output, directly or not. */
  readonly folders: ReadonlySet<string>;
}

function indexOf(outputs: readonly PlannedOutput[], real: RealPaths): OutputIndex {
  const byPath = new Map<string, PlannedOutput[]>();
  const folders = new Set<string>();
  for (const output of outputs) {
    for (const extension of ['.ign', '.yaml']) {
      const path = real.place(`${output.stem}${extension}`);
      const others = byPath.get(path);
      if (others) others.push(output);
      else byPath.set(path, [output]);
    }
    for (let folder = dirname(real.place(output.stem)); !folders.has(folder); folder = dirname(folder)) folders.add(folder);
  }
  return { byPath, folders };
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
  const first = readYaml(source);
  // of a composed config the first document is its header
  const root = isComposeHeader(first.root) ? readYamlDocuments(source, 2).roots[1] : first.root;
  const { config: header } = decodeConfig(root, source, headerShape);
  const spec = findSpec(text(header, 'variant') ?? '', text(header, 'version') ?? '');
  if ('message' in spec) return undefined;
  return outputPath('', spec.machineConfig ? '' : '{') as OutputKind;
}
