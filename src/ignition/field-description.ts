import type { LayerRange } from '../schema/layer-range.ts';
import type { Shape } from '../schema/shape.ts';

/** The meaning of a field, for people who write configs. */
export interface FieldDescription {
  /** The effect of the field, in a few sentences of Markdown. */
  readonly text: string;
  /** The unit of a number: `MiB`, `seconds`. */
  readonly unit?: string;
  /** True if a config must set the field. */
  readonly required?: true;
  /** The effect of leaving the field out; Markdown, without a full stop. */
  readonly default?: string;
  /** Sibling fields that cannot be set together with this one. Not every version has all of them. */
  readonly excludes?: readonly string[];
  /** Example values; of one item if the field is a list. A mode is the text `0644`, because a number would lose its leading zero. */
  readonly examples?: readonly (string | number | boolean)[];
}

/** A text, or a function that makes one for a version, because the text names values that the version accepts. */
export type VersionedText = string | ((shape: Shape) => string);

/** The description of a field for all versions. `inVersion` makes a `FieldDescription` of it. */
export interface WrittenDescription extends Omit<FieldDescription, 'text'> {
  readonly text: VersionedText;
  /** Sentences to add to the text in some versions. */
  readonly notes?: readonly (LayerRange & { readonly text: string })[];
}

/** Descriptions by type and field. A text is short for a description with only that text. */
export type Descriptions = Readonly<Record<string, Readonly<Record<string, VersionedText | WrittenDescription>>>>;
