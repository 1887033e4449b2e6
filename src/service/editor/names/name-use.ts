import type { ScalarStyle } from '../../../syntax/source-tree.ts';
import type { Span } from '../../../text/source.ts';

/**
 * What a name is the name of.
 *
 * - `anchor`: of YAML. `variable`: of a composed config.
 * - `partition`, `filesystem`: by label. `raid`, `luks`: by name. `device`: the path of a disk, or of something on it.
 * - `unit`: of systemd, with its suffix. `quadlet`: with its extension.
 * - `user`, `group`; `file`: the absolute path of a file, directory or link on the machine.
 */
export type NameKind =
  | 'anchor'
  | 'variable'
  | 'partition'
  | 'filesystem'
  | 'raid'
  | 'luks'
  | 'device'
  | 'unit'
  | 'quadlet'
  | 'user'
  | 'group'
  | 'file';

/**
 * What a place does with a name. `definition`: it makes the thing. `extension`: it adds to a thing that may be made elsewhere, such as
 * the drop-ins of a unit of the image.
 */
export type NameRole = 'definition' | 'extension' | 'use';

/**
 * How a name is written.
 *
 * - `plain`: as it is. `stem`: without its suffix, as in `ServiceName=`.
 * - `escaped`: as a part of the name of a unit: `my\x2dlabel`.
 * - `service`: a quadlet's name in place of its service's, which is the name of the use. Only definitions have it.
 * - `path`: a path in place of the name of its mount unit. Only definitions have it.
 * - `file`: nowhere in the text; it is the name of the file, which is in a tree. Its place is the beginning of the text.
 */
export type NameForm = 'plain' | 'stem' | 'escaped' | 'service' | 'path' | 'file';

/** A place of a text where something is named. */
export interface NameUse {
  readonly kind: NameKind;
  /** The name itself, without quotes and escapes. */
  readonly name: string;
  readonly role: NameRole;
  readonly form: NameForm;
  /** How the scalar is written that has the name; undefined outside of YAML's scalars: at an anchor, or in a local file. */
  readonly style?: ScalarStyle | undefined;
  /** Where the name stands in the text. */
  readonly span: Span;
  /**
   * What tells apart things of the same kind and name:
   *
   * - of an anchor, where it is defined in the text, because a later anchor may have the same name;
   * - of a variable, the entry of `include` whose file has the variable; undefined for one of this file;
   * - of a unit or quadlet, `user` for those of the managers of users.
   */
  readonly of?: number | string | undefined;
}
