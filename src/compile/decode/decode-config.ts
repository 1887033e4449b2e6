import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { zeroOf } from '../../schema/field.ts';
import { leaf, type Struct, structOf } from '../../schema/placed.ts';
import { fieldsOf, type Shape } from '../../schema/shape.ts';
import type { SourceNode } from '../../syntax/source-tree.ts';
import type { Source } from '../../text/source.ts';
import { Decoder, isRequired } from './decoder.ts';

/** A config, and the errors in its text. If there are errors, the config has the values that could be read. */
export interface Decoded {
  readonly config: Struct;
  readonly errors: readonly Diagnostic[];
  /** True if an error ended the reading. Then the config does not count. */
  readonly aborted: boolean;
}

/**
 * Reads a tree as a config of the given shape. Keys that are not fields are left out silently. `unusedKeys` reports those.
 *
 * @param root the tree; undefined for an empty text, which is an empty config
 * @param type the type of the root, if it is not the shape's own
 */
export function decodeConfig(root: SourceNode | undefined, source: Source, shape: Shape, type: string = shape.root): Decoded {
  const decoder = new Decoder(source, shape);
  const config = root && decoder.readDocument(root, type);
  return { config: config ?? emptyConfig(source, shape, type, root?.span.start ?? 0), errors: decoder.errors, aborted: decoder.aborted };
}

function emptyConfig(source: Source, shape: Shape, type: string, start: number): Struct {
  const span = { start, end: start };
  const zeros = Object.entries(fieldsOf(shape, type)).flatMap(([name, field]) =>
    isRequired(field) ? [[name, leaf(zeroOf(field), { source, span, path: [name] })] as const] : [],
  );
  return structOf(zeros, { source, span, path: [] });
}

/** The errors of a config as upstream prints them, all in one text. */
export function errorText({ errors, aborted }: Decoded): string {
  if (aborted) return `yaml: ${errors[0]?.message}`;
  return ['yaml: unmarshal errors:', ...errors.map(({ mark, message }) => `  line ${mark?.line}: ${message}`)].join('\n');
}
