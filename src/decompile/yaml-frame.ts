import { Document, type ScalarTag, type YAMLMap } from 'yaml';
import { yamlOptions, yamlStyle } from '../compose/yaml-writing.ts';

/** The YAML of a value without its scalars. */
export interface YamlFrame {
  /** The text before the first scalar. */
  readonly before: string;
  /** The places of the scalars, in the order of the text. */
  readonly slots: readonly YamlSlot[];
}

/** The place of a scalar. */
export interface YamlSlot {
  /** How many spaces the lines of a block scalar get here. */
  readonly indent: number;
  /** The text between this scalar and the next one. */
  readonly behind: string;
}

/** Stands for a scalar in a tree. */
export class Slot {}

/** No key is written with this character: it would be in base64. */
const SLOT = /\u2028(\d+)\u2028/;

const slotTag: ScalarTag = {
  tag: '!slot',
  default: true,
  identify: (value) => value instanceof Slot,
  resolve: () => new Slot(),
  stringify: (_, { indent }) => `\u2028${indent.length}\u2028`,
};

/** Writes a tree around its slots. */
export function frameOf(contents: YAMLMap): YamlFrame {
  const document = new Document(null, { ...yamlOptions, customTags: (tags) => [...tags, slotTag] });
  document.contents = contents as never;
  const [before = '', ...parts] = document.toString(yamlStyle).split(SLOT);
  const slots: YamlSlot[] = [];
  for (let i = 0; i < parts.length; i += 2) slots.push({ indent: Number(parts[i]), behind: parts[i + 1]! });
  return { before, slots };
}
