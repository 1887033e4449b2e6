import type { LayerRange } from '../schema/layer-range.ts';
import type { Shape } from '../schema/shape.ts';

/** What a field of a config means to whoever writes it. */
export interface FieldDescription {
  /** What it does, in one or a few sentences; Markdown. */
  readonly text: string;
  /** What its number counts: `MiB`, `seconds`. */
  readonly unit?: string;
  /** True where a config has to set it. */
  readonly required?: true;
  /** What holds where it is not set; Markdown, without a full stop. */
  readonly default?: string;
  /** Sibling fields that it cannot be used with. Not every version has all of them. */
  readonly excludes?: readonly string[];
  /** Values as people write them, of one item where the field is a list. A mode is the text `0644`: no number keeps its zero. */
  readonly examples?: readonly (string | number | boolean)[];
}

/** A sentence, or a part of one, that depends on the version: on the values that its fields take. */
export type VersionedText = string | ((shape: Shape) => string);

/** A description as it is written down, for all versions. */
export interface WrittenDescription extends Omit<FieldDescription, 'text'> {
  readonly text: VersionedText;
  /** Sentences that follow the text in some versions. */
  readonly notes?: readonly (LayerRange & { readonly text: string })[];
}

/** What the fields of types mean. A text alone is a description without unit, default and so on. */
export type Descriptions = Readonly<Record<string, Readonly<Record<string, VersionedText | WrittenDescription>>>>;
