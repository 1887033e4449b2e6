import type { UnitAbout } from '../unit-texts.ts';

/** How a config embeds a local file, by a field or in a tree. */
export interface LocalUse {
  /** The path of the config, absolute. */
  readonly config: string;
  /** What the file is on the machine; undefined if it is neither a unit nor a quadlet. */
  readonly unit: UnitAbout | undefined;
  /** True if references to the variables of the config are replaced in the file. */
  readonly isRendered: boolean;
}

/** A config that embeds a local file. */
export interface Embedding extends LocalUse {
  /** The text of the config. */
  readonly text: string;
}
